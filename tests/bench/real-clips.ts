import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { readRecording } from '../../engine-adapters/recording/read-recording';
import type { FaceFrame } from '../../game/movement/face-frame';
import { MOVEMENT_IDS } from '../../game/movement/movement-id';
import type { Clip } from './clip';

const FOLDER = fileURLToPath(new URL('../../../shared/recordings/', import.meta.url));

const range = v.tuple([v.number(), v.number()]);
const manifestSchema = v.object({
  recordings: v.record(
    v.string(),
    v.object({
      movement: v.picklist(MOVEMENT_IDS),
      affected: v.picklist(['patientLeft', 'patientRight', 'both']),
      rest: v.nullable(range),
      reference: v.nullable(range),
      play: range,
    }),
  ),
});

type ManifestEntry = v.InferOutput<typeof manifestSchema>['recordings'][string];

/** Names and ranges of the real recordings; empty where the folder is not there. */
export function realClipNames(): readonly string[] {
  return existsSync(`${FOLDER}manifest.json`) ? Object.keys(manifest()) : [];
}

function manifest(): Record<string, ManifestEntry> {
  return v.parse(manifestSchema, JSON.parse(readFileSync(`${FOLDER}manifest.json`, 'utf8'))).recordings;
}

/** One real recording with what its manifest says. */
export async function readRealClip(name: string): Promise<Clip> {
  const entry = manifest()[name];
  if (!entry) throw new Error(`${FOLDER}manifest.json: no recording "${name}"`);
  const file = `${FOLDER}${name}.jsonl.gz`;
  const { frames } = await readRecording(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>, file);
  const all: FaceFrame[] = [];
  for await (const frame of frames) all.push(frame);
  return { name, origin: 'real', ...entry, answers: 'eye', smiles: null, frames: all, troubles: null, blinks: null };
}
