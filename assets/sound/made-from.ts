import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** SHA-256 over every script that takes part in the making, in hex: tells whether the stored sounds are of today. */
export function madeFrom(): string {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.ts')) continue;
    hash.update(`${name}\n`);
    hash.update(readFileSync(`${folder}${name}`, 'utf8').replaceAll('\r\n', '\n'));
  }
  return hash.digest('hex');
}
