import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import type { Clip } from '../clips/clip';
import { noisyFrames } from '../clips/noisy-frames';
import { thinFrames } from '../clips/thin-frames';
import { roomTable } from './room-table';
import { scoreRoom, wholeCounts } from './score-room';

/** Rest, a full smile and two gentle ones; the left eye narrows along by a quarter. */
const practice = practiceFrames({
  ...QUIET_SCRIPT,
  durationMs: 44_000,
  efforts: [
    { movement: 'closed-smile', startMs: 8000, size: 1, speedPerS: 0.7, holdMs: 2000 },
    { movement: 'closed-smile', startMs: 20_000, size: 0.7, speedPerS: 0.4, holdMs: 3000 },
    { movement: 'closed-smile', startMs: 32_000, size: 0.7, speedPerS: 0.4, holdMs: 3000 },
  ],
  coMovements: [{ region: 'eye', side: 'patientLeft', gain: 0.25, lagMs: 0 }],
  blinkHabit: { ...QUIET_SCRIPT.blinkHabit, perMinute: 0 },
  blinks: [{ startMs: 29_500, sides: 'both', depth: 1, shutMs: 30 }],
});
const clip: Clip = {
  ...{ name: 'smile', origin: 'generated', movement: 'closed-smile', affected: 'both', answers: 'eye' },
  ...{
    rest: [500, 7500],
    reference: [7500, 18_000],
    play: [18_500, 44_000],
    smiles: null,
    troubles: null,
    blinks: null,
  },
  frames: [...practice],
};
const events = [
  { side: 'patientLeft', startMs: 20_800, endMs: 25_800 },
  { side: 'patientLeft', startMs: 32_800, endMs: 37_800 },
] as const;
const truth = { allowance: 0.1, events };
const blinks = [{ startMs: 29_500, endMs: 29_800 }];
const clean = scoreRoom({ clip, truth, blinks, room: 'clean', frames: clip.frames });

describe('a clip in a room against its marked truth', () => {
  it('finds what is there, on its side, soon, with no reason that is not so', () => {
    expect(clean?.counts).toEqual({
      patientLeft: { hits: 2, missed: 0, falseAlarms: 0 },
      patientRight: { hits: 0, missed: 0, falseAlarms: 0 },
    });
    expect(clean?.attempts).toBe(2);
    expect(clean?.allowance).toEqual({ patientLeft: 0.1, patientRight: 0.1 });
    expect(Math.max(...(clean?.delaysMs ?? []))).toBeLessThan(1500);
    expect(Object.keys(clean?.reasons.byReason ?? {})).toEqual(['blink']);
    expect(clean?.reasons.wrongMs).toBe(0);
    expect(clean?.reasons.totalMs).toBeGreaterThan(25_000);
    expect(clean?.framesPerS).toBeCloseTo(30, 0);
  });

  it('counts what is told on the other side as false, and what is not told as missed', () => {
    const other = events.map((e) => ({ ...e, side: 'patientRight' as const }));
    const score = scoreRoom({
      clip,
      truth: { allowance: 0.1, events: other },
      blinks,
      room: 'clean',
      frames: clip.frames,
    });
    expect(score?.counts.patientLeft).toEqual({ hits: 0, missed: 0, falseAlarms: 2 });
    expect(score?.counts.patientRight).toEqual({ hits: 0, missed: 2, falseAlarms: 0 });
    expect(score && wholeCounts(score)).toEqual({ hits: 0, missed: 2, falseAlarms: 2 });
  });

  it('takes a reason for wrong that the truth does not have', () => {
    const score = scoreRoom({ clip, truth, blinks: [], room: 'clean', frames: clip.frames });
    expect(score?.reasons.wrongMs).toBeGreaterThan(100);
    expect(score?.reasons.wrongMs).toBe(score?.reasons.byReason.blink?.ms);
  });

  it('sees the noise, the rate and the missing faces of the room', () => {
    const thin = thinFrames(clip.frames, 12).map(noisyFrames(0.5, 2));
    const frames = thin.map((f) => (f.captureMs > 40_000 && f.captureMs < 41_000 ? { ...f, face: null } : f));
    const score = scoreRoom({ clip, truth, blinks, room: 'slow', frames });
    expect(score?.framesPerS).toBeCloseTo(12, 0);
    expect(score?.facelessShare).toBeCloseTo(12 / frames.length, 1);
    expect(score?.lidNoise.patientLeft).toBeGreaterThan(2 * (clean?.lidNoise.patientLeft ?? Number.NaN));
    expect(score?.reasons.byReason.noFace).toMatchObject({ wrongMs: 0 });
  });

  it('is nothing where the frames end before the play', () => {
    const frames = clip.frames.filter((f) => f.captureMs < 18_000);
    expect(scoreRoom({ clip, truth, blinks, room: 'clean', frames })).toBeNull();
  });

  it('is told in one row', () => {
    const row = clean && roomTable([clean]).split('\n').at(-1);
    expect(row).toMatch(/^\| smile \| clean \| 30\.0 \| .* \| 1\.00 \| 2 of 2 \| 0 of 0 \| .* \| 0 \/ 0 \| 2 \|/);
  });
});
