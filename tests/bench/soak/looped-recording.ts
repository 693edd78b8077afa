import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { type Effort, effortTimes } from '../../../engine-adapters/practice-face/script/effort';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import { readRecording } from '../../../engine-adapters/recording/read-recording';
import { recordingFrameLine, recordingHeaderLine } from '../../../engine-adapters/recording/write-recording';
import { fileBytes } from '../../../game/app/analyse/file-bytes';
import type { FaceFrame } from '../../../game/movement/face-frame';
import type { ShownRecording } from './in-page/show-recording';

/** A recording that goes round without an end. */
export interface LoopedRecording extends Omit<ShownRecording, 'path'> {
  /** What it is, for a sentence. */
  readonly name: string;
  /** The landmarks of all its frames, one after the other, as 32 bit floats. */
  readonly landmarks: Buffer;
}

/** Between the last frame of a round and the first of the next, ms. */
const FRAME_MS = 1000 / 30;

/** Reads a recording's frames with a face, for a loop. Throws as the product's reader does, and where there is no face in it. */
export async function loopedFile(file: string): Promise<LoopedRecording> {
  return looped(fileBytes(file), file);
}

/** Of rest at the beginning, more than the letting go of a calibration takes, ms. */
const REST_MS = 15_000;
/** From the end of a smile to the next, ms. */
const PAUSE_MS = 4000;

/** Two minutes of a face that rests, then smiles slowly, a little wider in the first three times; written and read again as a recording. */
export function loopedSmiles(): Promise<LoopedRecording> {
  const efforts: Effort[] = [];
  let at = REST_MS;
  for (let i = 0; i < 10; i += 1) {
    const next: Effort = { movement: 'closed-smile', startMs: at, size: i < 3 ? 1 : 0.6, speedPerS: 0.5, holdMs: 3000 };
    efforts.push(next);
    at = effortTimes(next).endMs + PAUSE_MS;
  }
  const frames = [...practiceFrames({ ...QUIET_SCRIPT, durationMs: at, efforts })];
  const about = {
    ...{ source: 'practice face', imageWidth: 640, imageHeight: 480, fpsNominal: 30, model: null },
    ...{ runtime: 'practice face', trackerSmoothing: 'off' as const },
  };
  const lines = [recordingHeaderLine(about), ...frames.map((frame) => recordingFrameLine(frame, 0))];
  return looped(new Blob([lines.join('\n')]).stream(), 'practice face that smiles');
}

async function looped(bytes: ReadableStream<Uint8Array>, name: string): Promise<LoopedRecording> {
  const { header, frames } = await readRecording(bytes, name);
  const seen: { readonly atMs: number; readonly landmarks: Float32Array }[] = [];
  for await (const { captureMs, face } of frames as AsyncIterable<FaceFrame>)
    if (face !== null) seen.push({ atMs: captureMs, landmarks: face.landmarks });
  const [first] = seen;
  const last = seen.at(-1);
  if (!first || !last) throw new Error(`${name}: no face in any frame; expected a recording of one`);
  return {
    ...{ name, width: header.imageWidth, height: header.imageHeight },
    loopMs: last.atMs - first.atMs + FRAME_MS,
    timesMs: seen.map(({ atMs }) => atMs - first.atMs),
    landmarks: Buffer.concat(seen.map(({ landmarks }) => Buffer.from(landmarks.buffer))),
  };
}
