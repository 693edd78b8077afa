import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SCENE_IDS } from '../../game/therapy/scene-id';
import { loudestMix } from './loudest-mix';
import { madeFrom } from './made-from';
import { score } from './score';
import { spriteFile } from './sprite-file';

/** Samples a second: what opus works in. */
const RATE = 48_000;

/** One format that every browser reads. Its delay does no harm: every loop overlaps itself. */
const MP3 = ['-c:a', 'libmp3lame', '-b:a', '48k', '-ar', '32000', '-compression_level', '0'];

const folder = fileURLToPath(new URL('.', import.meta.url));
const table = fileURLToPath(new URL('../../engine-adapters/howler/sound-sprites.json', import.meta.url));

/** Makes every sound of the product and the table that says where each lies. Needs ffmpeg; `npm run sound`. */
function synthesise(): void {
  const files: Record<string, unknown> = {};
  const sounds = score(RATE);
  for (const [name, tapes] of sounds) {
    const { samples, sprites } = spriteFile(tapes);
    const bytes = encode(name, samples);
    files[name] = { bytes, sprites };
    console.log(`${name}: ${(samples.length / RATE).toFixed(1)} s, ${bytes} bytes`);
  }
  const lagoon = sounds.get('lagoon') ?? {};
  const scenes = SCENE_IDS.map((id) => [id, sounds.get(id) ?? {}] as const);
  const loudestDb = Math.round(200 * Math.log10(loudestMix(lagoon, scenes))) / 10;
  console.log(`all together at most ${loudestDb} dBFS`);
  writeFileSync(table, `${JSON.stringify({ madeFrom: madeFrom(), loudestDb, files }, null, 2)}\n`);
}

/** Writes one encoded file; its size in bytes. */
function encode(name: string, samples: Float32Array): number {
  const out = `${folder}${name}.mp3`;
  const input = ['-f', 'f32le', '-ar', String(RATE), '-ac', '1', '-i', 'pipe:0'];
  const quiet = ['-hide_banner', '-loglevel', 'error', '-y'];
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  const ran = spawnSync('ffmpeg', [...quiet, ...input, ...MP3, ...plain, out], {
    input: new Uint8Array(samples.buffer),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  if (ran.error)
    throw new Error(`ffmpeg could not be started: ${ran.error.message}; on Debian: apt-get install ffmpeg`);
  if (ran.status !== 0) throw new Error(`ffmpeg ended with ${ran.status} for ${out}`);
  return statSync(out).size;
}

synthesise();
