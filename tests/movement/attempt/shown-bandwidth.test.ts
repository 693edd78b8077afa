import { describe, expect, it } from 'vitest';
import { shownBandwidth } from '../../../game/movement/attempt/shown-bandwidth';
import { createMotionFilter } from '../../../game/movement/numerics/motion-filter';
import { SETTINGS } from '../../../game/movement/settings';
import { normal, seededRandom } from '../../bench/clips/seeded-random';

const { valueRadPerS, valueSlowestRadPerS, shownNoise } = SETTINGS.filter;

/** Standard deviation of a still face's shown movement, share of reach. */
function trembling(noiseSd: number): number {
  const random = seededRandom(3);
  const filter = createMotionFilter(shownBandwidth(noiseSd));
  const values: number[] = [];
  for (let i = 0; i < 30_000; i += 1) {
    filter.step((i * 1000) / 30, noiseSd * normal(random));
    if (i > 100) values.push(filter.value);
  }
  return Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length);
}

describe('the shown movement', () => {
  it('is followed as fast as ever in a clean picture, and where the noise is not known', () => {
    for (const noiseSd of [0, 0.01, 0.05, 0.1, Number.NaN]) expect(shownBandwidth(noiseSd)).toBe(valueRadPerS);
  });

  it('trembles by no more than it may where the picture is grainy, as long as the slowest following allows it', () => {
    for (const noiseSd of [0.11, 0.13, 0.15]) {
      expect(shownBandwidth(noiseSd)).toBeLessThan(valueRadPerS);
      expect(trembling(noiseSd)).toBeLessThan(1.05 * shownNoise);
    }
    expect(shownBandwidth(0.5)).toBe(valueSlowestRadPerS);
  });
});
