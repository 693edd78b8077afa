import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The levels at which the loops are played decide how loud they may be made. */
const SOUND_MIX = '../../engine-adapters/howler/sound-mix.ts';

/** SHA-256 over every script that takes part in the making, in hex: tells whether the stored sounds are of today. */
export function madeFrom(): string {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const hash = createHash('sha256');
  for (const name of [...scripts.sort(), SOUND_MIX]) {
    hash.update(`${name}\n`);
    hash.update(readFileSync(`${folder}${name}`, 'utf8').replaceAll('\r\n', '\n'));
  }
  return hash.digest('hex');
}
