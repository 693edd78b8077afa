import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import { vendorSmoothing } from '../baselines/vendor-smoothing';
import type { Clip, Injection } from '../clips/clip';
import { truthEvents } from '../score/truth-events';
import { measureCarrier } from './carrier';
import { injectNarrowing } from './inject-narrowing';
import { restingLids } from './resting-lids';

/** Five quiet seconds, one full smile held for three, with eyes that narrow by a quarter on their own and two blinks. */
function smile(): Clip {
  const practice = practiceFrames({
    ...QUIET_SCRIPT,
    durationMs: 16_000,
    efforts: [{ movement: 'closed-smile', startMs: 5000, size: 1, speedPerS: 0.7, holdMs: 3000 }],
    coMovements: [{ region: 'eye', side: 'patientLeft', gain: 0.25, lagMs: 0 }],
    blinkHabit: { ...QUIET_SCRIPT.blinkHabit, perMinute: 0 },
    blinks: [2000, 9500].map((startMs) => ({ startMs, sides: 'both', depth: 1, shutMs: 30 })),
  });
  return {
    name: 'smile',
    origin: 'generated',
    movement: 'closed-smile',
    affected: 'both',
    rest: [0, 4500],
    reference: [4500, 15_000],
    answers: 'eye',
    smiles: null,
    play: [0, 16_000],
    frames: [...practice],
    troubles: null,
    blinks: null,
  };
}

const clip = smile();
const carrier = measureCarrier(clip);
const allowances = { patientLeft: 0.1, patientRight: 0.1 };
const injection: Injection = { gain: 0.2, lagMs: 0, sides: ['patientRight'] };
const mean = (values: Float64Array, fromMs: number, toMs: number) => {
  const inside = [...values].filter((_, i) => (carrier.timesMs[i] ?? 0) >= fromMs && (carrier.timesMs[i] ?? 0) <= toMs);
  return inside.reduce((a, b) => a + b, 0) / inside.length;
};

describe('measureCarrier', () => {
  it('finds the blinks, and bridges them out of the slow course', () => {
    expect(carrier.blinks.map((b) => Math.round(b.startMs / 100))).toEqual([20, 95]);
    expect(Math.min(...carrier.fissureRatio.patientRight)).toBeLessThan(0.2);
    expect(Math.min(...carrier.lidRatio.patientRight)).toBeGreaterThan(0.9);
  });
  it('sees the movement as a share of its own reach', () => {
    expect(mean(carrier.activation ?? new Float64Array(), 8200, 10_500)).toBeCloseTo(1, 1);
    expect(Math.abs(mean(carrier.activation ?? new Float64Array(), 500, 4500))).toBeLessThan(0.05);
  });
});

describe('injectNarrowing', () => {
  const after = measureCarrier({
    ...clip,
    frames: injectNarrowing(clip, carrier, restingLids(clip, carrier), injection),
  });
  it('takes out what the lids did by themselves and puts in what was asked, on that side alone', () => {
    expect(mean(carrier.lidRatio.patientLeft, 8200, 9200)).toBeLessThan(0.8);
    expect(mean(after.lidRatio.patientLeft, 8200, 9200)).toBeCloseTo(1, 1);
    expect(mean(after.lidRatio.patientRight, 8200, 9200)).toBeCloseTo(0.8, 1);
  });
  it('leaves blinks as fast and as deep as they were', () => {
    expect(after.blinks.length).toBe(2);
    expect(Math.min(...after.fissureRatio.patientLeft)).toBeLessThan(0.2);
  });
});

describe('truthEvents', () => {
  const truth = (gain: number, of = carrier) => truthEvents(clip, of, { ...injection, gain }, allowances);
  it('dates the crossing of the allowance and the return to it, not to rest', () => {
    const { events, runs, touching } = truth(0.2);
    expect(events.map((e) => e.side)).toEqual(['patientRight']);
    expect(runs).toEqual(events);
    expect(touching).toEqual([]);
    // Half the reach is passed in the middle of a way of 2.7 s, there and back.
    expect(Math.abs((events[0]?.startMs ?? 0) - 6340)).toBeLessThan(120);
    expect(Math.abs((events[0]?.endMs ?? 0) - 12_020)).toBeLessThan(120);
  });
  it('finds nothing where the allowance is not reached, and knows what only touches it', () => {
    expect(truth(0.05)).toEqual({ events: [], runs: [], touching: [] });
    expect(truth(0.098)).toMatchObject({ events: [], runs: [] });
    expect(truth(0.098).touching).toHaveLength(1);
    expect(truth(0.105).touching.length).toBeGreaterThan(0);
  });
  it('keeps a hold that hovers at the allowance in one event, and its runs apart', () => {
    const activation = carrier.timesMs.map((ms) => (ms < 6000 || ms > 9000 ? 0 : ms > 7000 && ms < 7500 ? 0.45 : 0.6));
    const { events, runs } = truth(0.2, { ...carrier, activation });
    expect(runs).toHaveLength(2);
    expect(events).toHaveLength(1);
    expect(events[0]?.startMs).toBe(runs[0]?.startMs);
    expect(events[0]?.endMs).toBe(runs[1]?.endMs);
  });
  it('begins where the allowance was first crossed, however briefly, if it is past for 300 ms later', () => {
    const activation = carrier.timesMs.map((ms) =>
      ms < 6000 || ms > 9000 ? 0 : ms > 6200 && ms < 7500 ? 0.45 : ms > 8500 && ms < 8600 ? 0.45 : 0.6,
    );
    const { events, runs } = truth(0.2, { ...carrier, activation });
    expect(runs).toHaveLength(2);
    expect(events).toHaveLength(1);
    expect(Math.abs((events[0]?.startMs ?? 0) - 6000)).toBeLessThan(60);
    expect(events[0]?.endMs).toBe(runs[1]?.endMs);
  });
  it('asks for 300 ms, and for a target movement that is on', () => {
    const brief = carrier.timesMs.map((ms) => (ms > 6000 && ms < 6250 ? 0.8 : 0));
    expect(truth(0.2, { ...carrier, activation: brief }).events).toEqual([]);
    const lagging = { ...injection, lagMs: 4000 };
    expect(truthEvents(clip, carrier, lagging, allowances).events.every((e) => e.endMs < 12_700)).toBe(true);
  });
});

describe('vendorSmoothing', () => {
  it('lags behind a slow movement and stands still in noise', () => {
    const smooth = measureCarrier({ ...clip, frames: vendorSmoothing(clip.frames), blinks: carrier.blinks });
    const roughness = (values: Float64Array) =>
      Math.sqrt(values.reduce((sum, v, i) => sum + (i > 0 ? (v - (values[i - 1] ?? v)) ** 2 : 0), 0));
    const still = (values: Float64Array) => values.subarray(75, 130);
    expect(roughness(still(smooth.fissureRatio.patientRight))).toBeLessThan(
      0.5 * roughness(still(carrier.fissureRatio.patientRight)),
    );
  });
});
