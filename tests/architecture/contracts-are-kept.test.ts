import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/law/source-files';

/*
 * A page that names what is not there any more is worse than no page: every name and every path in code marks is looked for.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = [
  'CONTRACTS.md',
  'CONTRIBUTING.md',
  'README.md',
  'docs/workbench.md',
  'docs/scenes.md',
  'docs/benchmarks.md',
  'docs/hazards.md',
  'docs/intended-use.md',
  'docs/privacy.md',
  'SECURITY.md',
] as const;

/** Everything that stands in code marks, blocks of commands left out. */
function marked(page: string): string[] {
  return [...page.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, text]) => text ?? '');
}

/** `a/{b,c}` means `a/b` and `a/c`. */
function spelledOut(path: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(path);
  if (braces === null) return [path];
  return (braces[1] ?? '').split(',').flatMap((part) => spelledOut(path.replace(braces[0], part.trim())));
}

/** What a page names that neither the words of the code nor the files know. */
function unknownNames(page: string, words: ReadonlySet<string>, files: readonly string[]): string[] {
  return marked(page).flatMap((text) => {
    if (/^(npm|npx|git|https?:)\b|[<>*]|^[#?&]|\s--/.test(text) && !/^[\w<>, ]+$/.test(text)) return [];
    if (/^[\w.{},/-]+$/.test(text) && (text.includes('/') || /\.(ts|tsx|md|json|css)$/.test(text)))
      return spelledOut(text).filter((path) => !path.includes('NAME') && !isPlace(path, files));
    // `...Ms` is how a name ends.
    if (text.startsWith('...')) return [...words].some((word) => word.endsWith(text.slice(3))) ? [] : [text];
    return (text.match(/[A-Za-z_$][\w$]*/g) ?? []).filter((name) => !words.has(name));
  });
}

/** Folders that a command makes and git does not know: a fresh checkout has none of them. */
const MADE = readFileSync(join(root, '.gitignore'), 'utf8')
  .split('\n')
  .filter((line) => /^[^#].*\/$/.test(line))
  .map((line) => line.replace(/^\//, ''));

function isPlace(path: string, files: readonly string[]): boolean {
  if (MADE.includes(path)) return true;
  return (
    existsSync(join(root, path)) || files.some((file) => file.endsWith(`/${path}`) || dirname(file).endsWith(path))
  );
}

describe('what the pages promise is there', () => {
  const files = sourceFiles(root, ['game', 'engine-adapters', 'scripts', 'tests', 'assets/sound']);
  const words = new Set(
    files.flatMap((file) => readFileSync(join(root, file), 'utf8').match(/[A-Za-z_$][\w$]*/g) ?? []),
  );

  it.each(PAGES)('every name in %s', (page) => {
    expect(unknownNames(readFileSync(join(root, page), 'utf8'), words, files)).toEqual([]);
  });

  it('every hazard, and every means of security, names a test that is there', () => {
    for (const page of ['docs/hazards.md', 'SECURITY.md']) {
      const rows = readFileSync(join(root, page), 'utf8')
        .split('\n')
        .filter((line) => /^\| (?!---)/.test(line));
      const [, ...promised] = rows;
      expect(promised.length).toBeGreaterThan(10);
      for (const row of promised) {
        const tests = row.match(/`tests\/[^`]+\.test\.ts`/g) ?? [];
        expect(tests, row).not.toEqual([]);
        for (const test of tests) expect(existsSync(join(root, test.slice(1, -1))), test).toBe(true);
      }
    }
  });

  it('a name and a path that are gone are found', () => {
    const page =
      '`createJudge(task)` and `longGone(task)` in `game/{play,attic}/block-run.ts`, see `movement/nowhere.ts`';
    const known = new Set(['createJudge', 'task']);
    expect(unknownNames(page, known, ['game/play/block-run.ts'])).toEqual([
      'longGone',
      'game/attic/block-run.ts',
      'movement/nowhere.ts',
    ]);
  });
});
