import { readFileSync } from 'node:fs';
import { readRecording } from '../../engine-adapters/recording/read-recording';
import { fileBytes } from '../../game/app/analyse/file-bytes';
import type { Calibration } from '../../game/movement/calibration/calibration';
import { calibrationFromRanges, type RangeMs } from '../../game/movement/calibration/calibration-from-ranges';
import { quietestRange } from '../../game/movement/calibration/quietest-range';
import type { FaceFrame } from '../../game/movement/face-frame';
import type { MeasuredFrame } from '../../game/movement/measure/measured-frame';
import type { MovementId } from '../../game/movement/movement-id';
import type { MovementTask } from '../../game/movement/movement-task';
import { createMeasurer } from '../../game/movement/pipeline';
import { sharedFile, sharedIsThere } from '../browser/page/shared-data';

interface Entry {
  readonly movement: MovementId;
  readonly rest: RangeMs | null;
  readonly reference: RangeMs | null;
}

const MANIFEST = 'recordings/manifest.json';

/** One recording through the measurer, with the calibration that its manifest names. */
export interface RecordedFace {
  readonly frames: readonly FaceFrame[];
  readonly measured: readonly MeasuredFrame[];
  readonly calibration: Calibration;
}

/** Whether these recordings are on this machine. */
export function recordingsAreThere(names: readonly string[]): boolean {
  return sharedIsThere(MANIFEST, ...names.map((name) => `recordings/${name}.jsonl.gz`));
}

/** What was read before: a test that changes the frames in several ways need not read them each time. */
const read = new Map<string, Promise<readonly FaceFrame[]>>();
/** Whole recordings as they are, measured before. */
const measuredWhole = new Map<string, Promise<RecordedFace>>();

/**
 * `change` changes every frame before it is measured, in the calibration as well: what another camera would have seen.
 * `untilMs`: the frames after that are not looked at.
 */
export function recordedFace(
  name: string,
  change?: (frame: FaceFrame) => FaceFrame,
  untilMs = Number.POSITIVE_INFINITY,
): Promise<RecordedFace> {
  if (change !== undefined || untilMs < Number.POSITIVE_INFINITY) return measureFace(name, change, untilMs);
  const known = measuredWhole.get(name) ?? measureFace(name, change, untilMs);
  measuredWhole.set(name, known);
  return known;
}

async function measureFace(
  name: string,
  change: (frame: FaceFrame) => FaceFrame = (frame) => frame,
  untilMs: number,
): Promise<RecordedFace> {
  const entries = JSON.parse(readFileSync(sharedFile(MANIFEST), 'utf8')).recordings as Record<string, Entry>;
  const entry = entries[name];
  if (!entry) throw new Error(`${MANIFEST}: no recording "${name}"`);
  const { movement, rest, reference } = entry;
  const frames = (await framesUntil(name, untilMs)).map(change);
  const measurer = createMeasurer();
  const measured = frames.map((frame) => measurer.measure(frame));
  const calibration = calibrationFromRanges({
    frames: measured,
    movement,
    rest: rest ?? quietestRange(measured, 1000) ?? [0, 1000],
    reference,
    camera: null,
    takenAt: '2026-01-01T00:00:00Z',
  });
  if (calibration === null) throw new Error(`${name}: no rest`);
  return { frames, measured, calibration };
}

async function framesUntil(name: string, untilMs: number): Promise<readonly FaceFrame[]> {
  const whole = read.get(`${name} ${Number.POSITIVE_INFINITY}`);
  if (whole !== undefined) return (await whole).filter(({ captureMs }) => captureMs <= untilMs);
  const reading = read.get(`${name} ${untilMs}`) ?? readFrames(name, untilMs);
  read.set(`${name} ${untilMs}`, reading);
  return reading;
}

async function readFrames(name: string, untilMs: number): Promise<readonly FaceFrame[]> {
  const file = sharedFile(`recordings/${name}.jsonl.gz`);
  const opened = await readRecording(fileBytes(file), file);
  const frames: FaceFrame[] = [];
  for await (const frame of opened.frames) {
    if (frame.captureMs > untilMs) break;
    frames.push(frame);
  }
  return frames;
}

/** A smile of both sides with nothing on the quiet list: what is asked is only what is in doubt. */
export const SMILE_TASK: MovementTask = {
  movement: 'closed-smile',
  affected: 'both',
  quietList: [],
  target: 0.5,
  bandHalfWidth: 0.2,
  speedLimitPerS: 0.8,
  holdMs: 1500,
  releaseMs: 3000,
  symmetryTolerance: null,
};
