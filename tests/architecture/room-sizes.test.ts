import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/law/source-files';

/*
 * Few enough files in a folder to see them all at a glance; functions that are read without scrolling; no file for so little
 * that opening it costs more than it tells.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files of one folder that a reader still takes in as one list. */
const MOST_FILES = 20;
/** Lines of one function, those of the functions in it too: what two screens show. */
const MOST_LINES = 80;
/** Lines of code, without imports and comments, that are worth a file which one other file imports. */
const LEAST_LINES = 8;

interface Source {
  readonly file: string;
  readonly text: string;
}

/** Folders that hold more source files than can be seen, as `folder: number`. */
function crowded(files: readonly string[]): string[] {
  const count = new Map<string, number>();
  for (const file of files) count.set(dirname(file), (count.get(dirname(file)) ?? 0) + 1);
  return [...count].filter(([, number]) => number > MOST_FILES).map(([folder, number]) => `${folder}: ${number}`);
}

/** Functions that are too long to be seen, as `file:line: lines`. */
function longFunctions({ file, text }: Source): string[] {
  // What is shorter holds none: most files need no parsing.
  if (text.split('\n').length <= MOST_LINES) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const look = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const first = lineOf(node.getStart(source));
      const lines = lineOf(node.end) - first + 1;
      if (lines > MOST_LINES) found.push(`${file}:${first}: ${lines}`);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** The files that a file imports, hands on or loads lazily, as paths without their ending. */
function importsOf({ file, text }: Source): string[] {
  const named = text.matchAll(/(?:from|import\(|import)\s*'(\.[^']+)'/g);
  return [...named].map(([, to = '']) => join(dirname(file), to));
}

/** Lines that hold code: no empty ones, no comments, no imports. */
function linesOfCode({ file, text }: Source): number {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = new Set<number>();
  const add = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) return;
    const children = node.getChildren(source).filter((child) => !ts.isJSDoc(child));
    if (children.length > 0) return children.forEach(add);
    const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
    const last = source.getLineAndCharacterOfPosition(node.end).line;
    if (node.end > node.getStart(source)) for (let line = first; line <= last; line += 1) lines.add(line);
  };
  add(source);
  return lines.size;
}

/** Files of next to nothing that one file alone of `all` imports, as `file: lines`. */
function smallFiles(sources: readonly Source[], all: readonly Source[]): string[] {
  const importers = new Map<string, number>();
  for (const source of all)
    for (const to of new Set(importsOf(source))) importers.set(to, (importers.get(to) ?? 0) + 1);
  return sources
    .filter(({ file }) => importers.get(file.replace(/\.tsx?$/, '')) === 1)
    .map((source) => ({ file: source.file, lines: linesOfCode(source) }))
    .filter(({ lines }) => lines < LEAST_LINES)
    .map(({ file, lines }) => `${file}: ${lines}`);
}

function read(folders: readonly string[]): Source[] {
  return sourceFiles(root, folders).map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

describe('a room can be seen at a glance', () => {
  it('no folder is crowded', () => {
    const files = sourceFiles(root, ['game', 'engine-adapters', 'scripts', 'tests', 'assets/sound', 'levels']);
    expect(files.length).toBeGreaterThan(500);
    expect(crowded(files)).toEqual([]);
  });

  it('a crowded one is found', () => {
    const files = Array.from({ length: MOST_FILES + 1 }, (_, i) => `a/b/${i}.ts`);
    expect(crowded([...files, 'a/c.ts'])).toEqual(['a/b: 21']);
    expect(crowded(files.slice(1))).toEqual([]);
  });
});

describe('a function can be read in one piece', () => {
  it('none is too long', () => {
    const sources = read(['game', 'engine-adapters', 'scripts']);
    expect(sources.length).toBeGreaterThan(400);
    expect(sources.flatMap(longFunctions)).toEqual([]);
  });

  it.each([
    ['a function', 'export function long() {', '}'],
    ['one that is kept in a name', 'export const long = () => {', '};'],
    ['a method of what a factory makes', 'export const made = { long() {', '} };'],
    ['one that only holds others', 'export function long() { return () => {', '}; }'],
  ])('%s that is too long is found', (_, begin, end) => {
    const lines = (number: number) => Array.from({ length: number }, (_, i) => `  use(${i});`);
    const withLines = (number: number) => ['', begin, ...lines(number - 2), end].join('\n');
    expect(longFunctions({ file: 'a.ts', text: withLines(MOST_LINES + 1) })).toContain('a.ts:2: 81');
    expect(longFunctions({ file: 'a.ts', text: withLines(MOST_LINES) })).toEqual([]);
  });
});

describe('a file is worth opening', () => {
  it('none holds next to nothing for one file alone', () => {
    const sources = read(['game', 'engine-adapters', 'scripts']);
    const small = smallFiles(sources, [...sources, ...read(['tests'])]);
    expect(small).toEqual([]);
  });

  it('one of next to nothing is found', () => {
    const code = (number: number) => Array.from({ length: number }, (_, i) => `export const a${i} = ${i};`);
    const small = {
      file: 'a/small.ts',
      text: ["import { x } from './x';", '/**', ' * Words', ' */', ...code(7), '', '// more words'].join('\n'),
    };
    const uses = (file: string) => ({ file, text: "import { a0 } from '../a/small';" });
    const lazily = { file: 'b/lazy.ts', text: "export const load = () => import('../a/small');" };
    const handsOn = { file: 'b/hands-on.ts', text: "export * from '../a/small';" };
    for (const one of [uses('b/one.ts'), lazily, handsOn])
      expect(smallFiles([small], [small, one])).toEqual(['a/small.ts: 7']);
    expect(smallFiles([small], [small, uses('b/one.ts'), uses('b/two.ts')])).toEqual([]);
    expect(smallFiles([small], [small])).toEqual([]);
    const large = { ...small, text: code(8).join('\n') };
    expect(smallFiles([large], [large, uses('b/one.ts')])).toEqual([]);
  });
});
