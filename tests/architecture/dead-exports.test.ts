import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/law/source-files';

/*
 * What is exported is a promise to somebody. A value that no other file names is none: it is private, or it is dead.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Values (not types: those also document) that a file exports where they are declared. The formatter begins each such line alike. */
const EXPORTED_VALUE = /^export (?:async )?(?:const|let|function\*?|class) ([\w$]+)/gm;

/** Exported values that no other file names, as `file: name`. */
function deadExports(texts: ReadonlyMap<string, string>): string[] {
  const namedIn = new Map<string, Set<string>>();
  for (const [file, text] of texts)
    for (const [name] of text.matchAll(/[A-Za-z_$][\w$]*/g))
      namedIn.set(name, (namedIn.get(name) ?? new Set()).add(file));
  return [...texts].flatMap(([file, text]) =>
    [...text.matchAll(EXPORTED_VALUE)]
      .map(([, name = '']) => name)
      .filter((name) => (namedIn.get(name)?.size ?? 0) < 2)
      .map((name) => `${file}: ${name}`),
  );
}

it('a value is exported for somebody', () => {
  const files = sourceFiles(root, ['game', 'engine-adapters', 'scripts', 'tests']);
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  expect(deadExports(texts)).toEqual([]);
});

it('a dead one is found', () => {
  const texts = new Map([
    [
      'one.ts',
      'export const used = 1;\nexport const DEAD = 2;\nexport function gone(): void {}\nexport type Named = 1;',
    ],
    ['two.ts', "import { used } from './one';\nconsole.log(used);"],
  ]);
  expect(deadExports(texts)).toEqual(['one.ts: DEAD', 'one.ts: gone']);
});
