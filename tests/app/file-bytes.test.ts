import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileBytes } from '../../game/app/analyse/file-bytes';

const SIZE = 4 * 1024 * 1024;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-bytes-'));
  file = join(folder, 'large');
  await writeFile(file, new Uint8Array(SIZE).fill(7));
});
afterAll(() => rm(folder, { recursive: true }));

/** A turn of the event loop in which the file is read on. */
const turn = () => new Promise((done) => setTimeout(done));

describe('the bytes of a file', () => {
  it('are all of them', async () => {
    let bytes = 0;
    const reader = fileBytes(file).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) bytes += next.value.byteLength;
    expect(bytes).toBe(SIZE);
  });

  it('can be left at any moment, and nothing is given to nobody', async () => {
    const uncaught: unknown[] = [];
    const hear = (error: unknown) => uncaught.push(error);
    const before = process.rawListeners('uncaughtException') as ((error: unknown) => void)[];
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', hear);
    try {
      for (let pieces = 1; pieces < 20; pieces += 1) {
        const reader = fileBytes(file).getReader();
        for (let piece = 0; piece < pieces; piece += 1) {
          await turn();
          await reader.read();
        }
        await reader.cancel();
        await turn();
      }
    } finally {
      process.off('uncaughtException', hear);
      for (const listener of before) process.on('uncaughtException', listener);
    }
    expect(uncaught).toEqual([]);
  });

  it('break where there is no file', async () => {
    await expect(fileBytes(join(folder, 'none')).getReader().read()).rejects.toThrow('ENOENT');
  });
});
