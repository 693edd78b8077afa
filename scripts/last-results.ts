import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

/** How tests went when they were last run on this machine. */
export interface LastResults<Result> {
  /** None where they have not been run yet. */
  read(): readonly Result[];
  write(results: readonly Result[]): void;
}

/** Results in a folder of the project that is never committed; `result` is what one of them is. */
export function lastResultsIn<Schema extends v.GenericSchema>(
  folder: string,
  result: Schema,
): LastResults<v.InferOutput<Schema>> {
  const file = join(fileURLToPath(new URL('..', import.meta.url)), folder, 'last.json');
  return {
    read() {
      try {
        return v.parse(v.array(result), JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        // Not there, or of another form: the next run writes it.
        return [];
      }
    },
    write(results) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
    },
  };
}
