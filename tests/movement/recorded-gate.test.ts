import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { readRecording } from '../../engine-adapters/recording/read-recording';
import type { Calibration } from '../../game/movement/calibration';
import { calibrationFromRanges, type RangeMs } from '../../game/movement/calibration-from-ranges';
import type { GateReason } from '../../game/movement/gate-reason';
import type { MeasuredFrame } from '../../game/movement/measured-frame';
import type { MovementId } from '../../game/movement/movement-id';
import { createJudge, createMeasurer } from '../../game/movement/pipeline';
import { quietestRange } from '../../game/movement/quietest-range';
import { sharedFile, sharedIsThere } from '../browser/shared-data';
import { heldMs } from './practice-block';

/** ms. Minutes of recorded faces on a slow machine. */
vi.setConfig({ testTimeout: 60_000 });

interface Entry {
  readonly movement: MovementId;
  readonly rest: RangeMs | null;
  readonly reference: RangeMs | null;
}

const MANIFEST = 'recordings/manifest.json';
const NAMES = [
  'smile-with-left-eye',
  'lip-pucker-isolated',
  'mouth-still-head',
  'faces-and-blinks',
  'smile-and-blink',
  'lively-talk',
] as const;
type Name = (typeof NAMES)[number];
const isThere = sharedIsThere(MANIFEST, ...NAMES.map((name) => `recordings/${name}.jsonl.gz`));

interface Recorded {
  readonly measured: readonly MeasuredFrame[];
  readonly calibration: Calibration;
}
const known = new Map<Name, Promise<Recorded>>();

function recorded(name: Name): Promise<Recorded> {
  const found = known.get(name) ?? read(name);
  known.set(name, found);
  return found;
}

async function read(name: Name): Promise<Recorded> {
  const file = sharedFile(`recordings/${name}.jsonl.gz`);
  const entries = JSON.parse(readFileSync(sharedFile(MANIFEST), 'utf8')).recordings as Record<Name, Entry>;
  const { movement, rest, reference } = entries[name];
  const { frames } = await readRecording(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>, file);
  const measurer = createMeasurer();
  const measured: MeasuredFrame[] = [];
  for await (const frame of frames) measured.push(measurer.measure(frame));
  const calibration = calibrationFromRanges({
    frames: measured,
    movement,
    rest: rest ?? quietestRange(measured, 1000) ?? [0, 1000],
    reference,
    camera: null,
    takenAt: '2026-01-01T00:00:00Z',
  });
  if (calibration === null) throw new Error(`${name}: no rest`);
  return { measured, calibration };
}

/** How long each reason holds while a recorded face is judged. */
async function held(name: Name): Promise<(reason: GateReason) => number> {
  const { measured, calibration } = await recorded(name);
  const judge = createJudge(
    {
      movement: 'closed-smile',
      affected: 'both',
      quietList: [],
      target: 0.5,
      bandHalfWidth: 0.2,
      speedLimitPerS: 0.8,
      holdMs: 1500,
      releaseMs: 3000,
      symmetryTolerance: null,
    },
    calibration,
  );
  const judgements = measured.map((frame) => judge.step(frame));
  return (reason) => heldMs(judgements, reason);
}

describe.skipIf(!isThere)(isThere ? 'recorded faces' : 'recorded faces (skipped: no recordings)', () => {
  it.each(NAMES)('%s: one person whose face nothing hides, in good light', async (name) => {
    const ms = await held(name);
    for (const reason of ['twoFaces', 'occlusion', 'light', 'lowFrameRate', 'noFace'] as const)
      expect(`${reason} ${ms(reason)}`).toBe(`${reason} 0`);
  });

  it.each(['smile-with-left-eye', 'lip-pucker-isolated'] as const)('%s: slow work is never in doubt', async (name) => {
    const { measured, calibration } = await recorded(name);
    expect(measured.length).toBeGreaterThan(2700);
    expect(calibration.blinkLengthMs).toBe(500);
    const ms = await held(name);
    for (const reason of ['blink', 'closed', 'gaze', 'pose', 'speech'] as const)
      expect(`${reason} ${ms(reason)}`).toBe(`${reason} 0`);
  });

  it('lively-talk: talk, and a head that dances along, are in doubt', async () => {
    const ms = await held('lively-talk');
    expect(ms('speech')).toBeGreaterThan(4000);
    expect(ms('pose')).toBeGreaterThan(5000);
  });

  it('faces-and-blinks: blinks mask the face', async () => {
    expect((await held('faces-and-blinks'))('blink')).toBeGreaterThan(4000);
  });
});
