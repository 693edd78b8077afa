import { describe, expect, it } from 'vitest';
import { createAttemptTracker, type TrackedAttempt } from '../../../game/movement/attempt/attempt-tracker';
import { createMotionFilter, noiseLeft } from '../../../game/movement/numerics/motion-filter';
import { SETTINGS } from '../../../game/movement/settings';
import { normal, seededRandom } from '../../bench/clips/seeded-random';

/** A trapezoid from rest to `peak` and back, sampled every 50 ms, then rest. */
function* trapezoid(peak: number): Generator<readonly [timeMs: number, activation: number, speedPerS: number]> {
  const at = (ms: number) => peak * Math.min(1, Math.max(0, Math.min((ms - 500) / 1000, (4500 - ms) / 1000)));
  for (let ms = 0; ms <= 6000; ms += 50) yield [ms, at(ms), (at(ms) - at(ms - 50)) / 0.05];
}

/** `hole`: no frame comes in it, and everything after it is later by `laterMs`. */
function found(peak: number, bandLow: number, hole: readonly [fromMs: number, laterMs: number] = [0, 0]) {
  const tracker = createAttemptTracker(bandLow);
  const ended: TrackedAttempt[] = [];
  for (const [ms, activation, speedPerS] of trapezoid(peak)) {
    const attempt = tracker.step(ms > hole[0] ? ms + hole[1] : ms, activation, speedPerS);
    if (attempt !== null) ended.push(attempt);
  }
  return ended;
}

describe('movements', () => {
  it('are found from 35 % of reach on, and from the band on where it lies lower', () => {
    expect(found(0.5, 0.35)).toHaveLength(1);
    expect(found(0.3, 0.35)).toHaveLength(0);
    // What play may pay for must be a movement too: a plan may ask for a band that begins at 24 %.
    expect(found(0.3, 0.24)).toHaveLength(1);
  });

  it.each([12, 30])(
    'are none of the picture at %s frames a second, however little reach stands out of the noise',
    (framesPerS) => {
      const reachOverNoise = SETTINGS.activation.reachOverNoise;
      const random = seededRandom(framesPerS);
      const filter = createMotionFilter(SETTINGS.filter.valueRadPerS);
      const noise = noiseLeft(SETTINGS.filter.valueRadPerS, framesPerS) / reachOverNoise;
      // The lowest band that a plan may ask for.
      const tracker = createAttemptTracker(0.24);
      const ended: TrackedAttempt[] = [];
      for (let ms = 0; ms < 3_600_000; ms += 1000 / framesPerS) {
        filter.step(ms, normal(random) / reachOverNoise);
        const attempt = tracker.step(ms, filter.value, filter.speedPerS, noise);
        if (attempt !== null) ended.push(attempt);
      }
      expect(ended).toEqual([]);
    },
  );

  it('end where the frames end when none comes for more than a second, as over a pause', () => {
    const [before, after, ...more] = found(0.5, 0.35, [2500, 60_000]);
    expect(more).toEqual([]);
    expect(before).toMatchObject({ endMs: 2500, fromRest: true });
    expect(after).toMatchObject({ fromRest: false });
    expect(after?.onsetMs).toBeGreaterThan(62_000);
  });

  it('go on over a short stall', () => {
    expect(found(0.5, 0.35, [2500, 800])).toHaveLength(1);
  });
});
