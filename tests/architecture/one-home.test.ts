import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../game/movement/settings';
import { sourceFiles } from '../../scripts/law/source-files';

/*
 * A threshold has one home. A second constant of the same name and number is the same threshold until it gets a name of its own.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

interface NamedNumber {
  readonly file: string;
  readonly name: string;
  readonly value: number;
}

/** Constants of a file that are a plain number, by name. */
function numbersOf(file: string, text: string): NamedNumber[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations.flatMap(({ name, initializer }) => {
      if (!ts.isIdentifier(name) || initializer === undefined || !ts.isNumericLiteral(initializer)) return [];
      return [{ file, name: name.text, value: Number(initializer.text) }];
    }),
  );
}

/** Places that say a number a second time, as sentences. */
function copies(numbers: readonly NamedNumber[], settings: ReadonlyMap<string, number>): string[] {
  return numbers.flatMap((one, i) => {
    const first = numbers.slice(0, i).find(({ name, value }) => name === one.name && value === one.value);
    if (first !== undefined) return [`${one.name} = ${one.value} in ${first.file} and again in ${one.file}`];
    return settings.get(plain(one.name)) === one.value ? [`${one.name} in ${one.file} stands in SETTINGS`] : [];
  });
}

const plain = (name: string) => name.toLowerCase().replaceAll('_', '');

const settings = new Map(
  Object.values(SETTINGS).flatMap((group) =>
    Object.entries(group).map(([name, value]) => [plain(name), value] as const),
  ),
);

describe('a threshold', () => {
  it('stands in one place of the product', () => {
    const numbers = sourceFiles(root, ['game', 'engine-adapters']).flatMap((file) =>
      numbersOf(file, readFileSync(join(root, file), 'utf8')),
    );
    expect(numbers.length).toBeGreaterThan(200);
    expect(copies(numbers, settings)).toEqual([]);
  });

  it('that stands in two places is found, under one name or under that of a setting', () => {
    const one = numbersOf('one.ts', 'const STILL_MS = 7000;\nexport const WIDE = 0.5;');
    const two = numbersOf('two.ts', 'export const STILL_MS = 7_000;\nconst RESIDUAL_IOD = 0.03;\nconst WIDE = 0.6;');
    expect(copies([...one, ...two], settings)).toEqual([
      'STILL_MS = 7000 in one.ts and again in two.ts',
      'RESIDUAL_IOD in two.ts stands in SETTINGS',
    ]);
  });
});

it('a session names the version of the tracker that is installed', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const source = readFileSync(join(root, 'engine-adapters/mediapipe/tracker/known-delegate.ts'), 'utf8');
  expect(source).toContain(`tasks-vision ${dependencies['@mediapipe/tasks-vision']}'`);
});
