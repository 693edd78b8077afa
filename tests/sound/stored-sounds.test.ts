import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { madeFrom } from '../../assets/sound/made-from';
import table from '../../engine-adapters/howler/sound-sprites.json';

const folder = fileURLToPath(new URL('../../assets/sound/', import.meta.url));
const stored = readdirSync(folder).filter((name) => name.endsWith('.mp3'));

it('are made from the scripts of today: else run `npm run sound`', () => {
  expect(table.madeFrom).toBe(madeFrom());
});

it('are the files of the table, byte for byte as many', () => {
  const sizes = Object.fromEntries(stored.map((name) => [name.replace('.mp3', ''), statSync(folder + name).size]));
  expect(sizes).toEqual(Object.fromEntries(Object.entries(table.files).map(([name, { bytes }]) => [name, bytes])));
});

it('stay within 1.5 MB, and all together within -12 dBFS', () => {
  const bytes = Object.values(table.files).reduce((sum, file) => sum + file.bytes, 0);
  expect(bytes).toBeLessThanOrEqual(1_500_000);
  expect(table.loudestDb).toBeLessThanOrEqual(-12);
});
