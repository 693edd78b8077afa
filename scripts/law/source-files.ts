import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every TypeScript file below the given folders of `root`, as paths relative to it. Missing folders count as empty. */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
        .map((name) => join(folder, name));
    } catch {
      // A missing folder counts as empty; the law compares what is seen with what is there.
      return [];
    }
  });
}
