import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readRecording } from '../../../engine-adapters/recording/read-recording';
import { recordingHeaderLine } from '../../../engine-adapters/recording/write-recording';
import { fileBytes } from '../../../game/app/analyse/file-bytes';
import type { FaceFrame } from '../../../game/movement/face-frame';
import type { SeenLight } from '../../browser/pages/rooms';
import type { TrackedClip } from './track-clip';

/** Ignored by git: what was seen once is read from here the next time. Landmarks and brightness only, no picture. */
export const ROOMS_FOLDER = fileURLToPath(new URL('../../../rooms/', import.meta.url));

/** Name of a clip's first seconds, or of all of it, in a room. */
export function keptName(clip: string, room: string, seconds: number | null): string {
  return `${clip}.${room}${seconds === null ? '' : `.first-${seconds}-s`}`;
}

/** What is kept: the frames and how the tracker ran. */
export interface KeptRoom {
  readonly frames: readonly FaceFrame[];
  readonly runtime: string;
}

const recordingFile = (name: string) => `${ROOMS_FOLDER}${name}.jsonl.gz`;
/** A recording has no place for the light. */
const lightFile = (name: string) => `${ROOMS_FOLDER}${name}.light.json`;

export function keepRoom(name: string, { about, seen }: TrackedClip): void {
  mkdirSync(ROOMS_FOLDER, { recursive: true });
  writeFileSync(lightFile(name), JSON.stringify(seen.map(({ light }) => light)));
  // The recording last: where it is, both are.
  const lines = [recordingHeaderLine(about), ...seen.map(({ line }) => line)];
  writeFileSync(recordingFile(name), gzipSync(`${lines.join('\n')}\n`, { level: 4 }));
}

/** Null where nothing is kept, or something that was seen otherwise (`source`). Throws what the recording's reader throws. */
export async function readKeptRoom(name: string, source: string): Promise<KeptRoom | null> {
  const file = recordingFile(name);
  if (!existsSync(file)) return null;
  const bytes = fileBytes(file);
  const { header, frames } = await readRecording(bytes, file);
  if (header.source !== source) return null;
  const light: (SeenLight | undefined)[] = JSON.parse(readFileSync(lightFile(name), 'utf8'));
  const all: FaceFrame[] = [];
  for await (const frame of frames) all.push({ ...frame, ...light[all.length] });
  return { frames: all, runtime: header.runtime };
}
