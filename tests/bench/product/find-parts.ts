import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BenchPart } from './bench-part';

const FOLDER = fileURLToPath(new URL('./parts/', import.meta.url));

/** Every part by its file's name, in alphabetical order. Throws for a file in `parts/` that is none. */
export async function findParts(): Promise<ReadonlyMap<string, BenchPart>> {
  const found = new Map<string, BenchPart>();
  for (const file of readdirSync(FOLDER).sort()) {
    const name = file.replace(/\.ts$/, '');
    const { part }: { part?: BenchPart } = await import(`./parts/${name}.ts`);
    if (part === undefined) throw new Error(`parts/${file}: no part in it; expected an export named part`);
    found.set(name, part);
  }
  return found;
}
