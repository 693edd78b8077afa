import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../engine-adapters/practice-face/practice-frames';
import { QUIET_SCRIPT } from '../../engine-adapters/practice-face/practice-script';
import { vendorSmoothing } from './baselines/vendor-smoothing';
import { measureCarrier } from './carrier';
import type { Clip, Injection } from './clip';
import { injectNarrowing } from './inject-narrowing';
import { restingLids } from './resting-lids';
import { truthEvents } from './truth-events';

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
    play: [0, 16_000],
    frames: [...practice],
    troubles: null,
    blinks: null,
  };
}

const clip = smile();
const carrier = measureCarrier(clip);
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
  it('dates the crossing of the allowance and the return', () => {
    const [event, ...more] = truthEvents(clip, carrier, injection, 0.1);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ side: 'patientRight', kind: 'clear' });
    // Half the reach is passed in the middle of a way of 2.7 s.
    expect(Math.abs((event?.startMs ?? 0) - 6340)).toBeLessThan(120);
  });
  it('tells events that only touch the allowance from clear ones', () => {
    expect(truthEvents(clip, carrier, { ...injection, gain: 0.1 }, 0.1).map((e) => e.kind.slice(0, 7))).toEqual([
      'touches',
    ]);
    expect(truthEvents(clip, carrier, { ...injection, gain: 0.05 }, 0.1)).toEqual([]);
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
