import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/law/source-files';

/*
 * Few enough files in a folder to see them all at a glance.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files of one folder that a reader still takes in as one list. */
const MOST_FILES = 20;

/** Folders that hold more source files than can be seen, as `folder: number`. */
function crowded(files: readonly string[]): string[] {
  const count = new Map<string, number>();
  for (const file of files) count.set(dirname(file), (count.get(dirname(file)) ?? 0) + 1);
  return [...count].filter(([, number]) => number > MOST_FILES).map(([folder, number]) => `${folder}: ${number}`);
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
