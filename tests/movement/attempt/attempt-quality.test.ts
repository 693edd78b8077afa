import { describe, expect, it } from 'vitest';
import {
  type AttemptFrames,
  type AttemptMarks,
  attemptQuality,
  quietExcess,
} from '../../../game/movement/attempt/attempt-quality';
import type { QuietState } from '../../../game/movement/judgement';
import type { MovementTask } from '../../../game/movement/movement-task';

const task: MovementTask = {
  movement: 'closed-smile',
  affected: 'both',
  quietList: [],
  target: 0.5,
  bandHalfWidth: 0.1,
  speedLimitPerS: 0.5,
  holdMs: 1500,
  releaseMs: 2500,
  symmetryTolerance: 0.2,
};
const marks: AttemptMarks = { onsetMs: 0, holdMs: 2000, releaseMs: 4000, endMs: 6000 };
const timeMs = Array.from({ length: 181 }, (_, i) => (i * 100) / 3);

/** Two seconds out to the size, two held, two back. */
function course(size: number, lateMs = 0): number[] {
  return timeMs.map((ms) => {
    if (ms < lateMs) return 0;
    if (ms < 2000 + lateMs) return (size * (ms - lateMs)) / 2000;
    return ms < 4000 ? size : size * Math.max(0, 1 - (ms - 4000) / 1900);
  });
}

function attempt(change: Partial<AttemptFrames> = {}): AttemptFrames {
  const activation = course(0.5);
  return {
    timeMs,
    activation,
    speedPerS: timeMs.map((ms) => (ms > 2000 && ms < 4000 ? 0 : 0.25)),
    activationBySide: { patientLeft: activation, patientRight: activation },
    excess: timeMs.map(() => 0),
    notSure: timeMs.map(() => false),
    ...change,
  };
}

const judge = (frames: AttemptFrames, own: Partial<MovementTask> = {}) =>
  attemptQuality(frames, marks, { ...task, ...own }, 0.01);

describe('attemptQuality', () => {
  it('gives a perfect attempt 1 in everything', () => {
    expect(judge(attempt())).toEqual({
      isolation: 1,
      slowness: 1,
      precision: 1,
      steadiness: 1,
      symmetry: 1,
      release: 1,
    });
  });
  it('takes isolation down with the excess and its time, and nothing else', () => {
    const quality = judge(attempt({ excess: timeMs.map((ms) => (ms >= 2000 && ms < 3500 ? 0.8 : 0)) }));
    expect(quality.isolation).toBeCloseTo(1 - (0.8 * 1500) / 6000, 2);
    expect({ ...quality, isolation: 1 }).toEqual(judge(attempt()));
  });
  it('weighs time, not frames', () => {
    // The second half of the attempt has four times the frames of the first.
    const uneven = [0, 1000, 2000, 3000, 3250, 3500, 3750, 4000, 4250, 4500, 4750, 5000, 5250, 5500, 5750, 6000];
    const flat = uneven.map(() => 0.5);
    const frames = attempt({
      timeMs: uneven,
      activation: flat,
      speedPerS: flat,
      activationBySide: { patientLeft: flat, patientRight: flat },
      excess: uneven.map((ms) => (ms < 3000 ? 1 : 0)),
      notSure: uneven.map(() => false),
    });
    expect(judge(frames).isolation).toBeCloseTo(0.5, 1);
  });
  it('counts the speed of the way out and back only', () => {
    const fastBack = attempt({ speedPerS: timeMs.map((ms) => (ms >= 4000 ? -0.9 : 0.25)) });
    expect(judge(fastBack).slowness).toBeCloseTo(0.5, 1);
    const fastInHold = attempt({ speedPerS: timeMs.map((ms) => (ms > 2100 && ms < 3900 ? 0.9 : 0.25)) });
    expect(judge(fastInHold).slowness).toBe(1);
  });
  it('counts the hold inside the band', () => {
    const drifting = course(0.5).map((v, i) => ((timeMs[i] ?? 0) >= 3500 && (timeMs[i] ?? 0) < 4000 ? 0.65 : v));
    expect(judge(attempt({ activation: drifting })).precision).toBeCloseTo(0.75, 1);
  });
  it('compares the spread of the hold with the noise', () => {
    const trembling = course(0.5).map((v, i) => v + (i % 2 === 0 ? 0.04 : -0.04));
    expect(judge(attempt({ activation: trembling })).steadiness).toBeCloseTo(0.25, 1);
  });
  it('sees a smaller side and a later side, and is null where one side is trained', () => {
    const sides = (patientRight: number[]) => attempt({ activationBySide: { patientLeft: course(0.5), patientRight } });
    expect(judge(sides(course(0.25))).symmetry).toBeCloseTo(0.5 / 0.8, 1);
    expect(judge(sides(course(0.45))).symmetry).toBe(1);
    expect(judge(sides(course(0.5, 300))).symmetry).toBeCloseTo(0.5, 1);
    expect(judge(sides(course(0.25)), { affected: 'patientLeft' }).symmetry).toBeNull();
  });
  it('asks every trained side to let go', () => {
    const stuck = course(0.5).map((v, i) => ((timeMs[i] ?? 0) > 4000 ? Math.max(0.25, v) : v));
    const frames = attempt({ activationBySide: { patientLeft: course(0.5), patientRight: stuck } });
    expect(judge(frames).release).toBeCloseTo(0.5, 1);
    expect(judge(frames, { affected: 'patientLeft' }).release).toBe(1);
    expect(judge(attempt(), { releaseMs: 750 }).release).toBeCloseTo(0.5, 1);
  });
  it('judges no part that the gate hid more than half of', () => {
    const hiddenHold = judge(attempt({ notSure: timeMs.map((ms) => ms >= 2000 && ms < 3500) }));
    expect(hiddenHold.precision).toBeNull();
    expect(hiddenHold.steadiness).toBeNull();
    expect(hiddenHold.slowness).toBe(1);
    const nothing = {
      isolation: null,
      slowness: null,
      precision: null,
      steadiness: null,
      symmetry: null,
      release: null,
    };
    expect(judge(attempt({ notSure: timeMs.map(() => true) }))).toEqual(nothing);
  });
});

describe('quietExcess', () => {
  const eye = (change: number | null): QuietState => ({
    region: 'eye',
    side: 'patientLeft',
    change,
    allowance: 0.1,
    past: false,
    coMoving: false,
    stirring: 0,
  });
  it('is 0 within the allowance, 1 at twice it, and takes the worst region', () => {
    expect(quietExcess([eye(0.1)])).toBe(0);
    expect(quietExcess([eye(0.15), eye(0.05)])).toBeCloseTo(0.5);
    expect(quietExcess([eye(0.4)])).toBe(1);
  });
  it('is not a number when nothing could be measured, and 0 with an empty list', () => {
    expect(quietExcess([eye(null)])).toBeNaN();
    expect(quietExcess([])).toBe(0);
  });
});
