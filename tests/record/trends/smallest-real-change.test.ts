import { describe, expect, it } from 'vitest';
import { smallestRealChange } from '../../../game/record/trends/smallest-real-change';

describe('smallestRealChange', () => {
  it('is 1.96 x sqrt(2) x the spread of the repeats', () => {
    const found = smallestRealChange([9, 11, 9, 11, 9, 11]);
    expect(found?.sem).toBeCloseTo(Math.sqrt(6 / 5), 9);
    expect(found?.mdc95).toBeCloseTo(2.7718 * Math.sqrt(6 / 5), 3);
    expect(found?.repeats).toBe(6);
  });
  it('does not depend on where the values lie, and scales with their unit', () => {
    const repeats = [1, 2, 4, 3, 2, 5];
    const mdc = smallestRealChange(repeats)?.mdc95 ?? 0;
    expect(smallestRealChange(repeats.map((v) => v + 100))?.mdc95).toBeCloseTo(mdc, 9);
    expect(smallestRealChange(repeats.map((v) => v * 10))?.mdc95).toBeCloseTo(10 * mdc, 9);
  });
  it('says nothing from fewer than six known values', () => {
    expect(smallestRealChange([1, 2, 3, 4, 5])).toBeNull();
    expect(smallestRealChange([1, 2, 3, 4, 5, Number.NaN])).toBeNull();
    expect(smallestRealChange([])).toBeNull();
  });
});
