import { describe, expect, it } from 'vitest';
import type { SmallestRealChange } from '../../../game/record/trends/smallest-real-change';
import { type TrendPoint, trend } from '../../../game/record/trends/trend';

const smallest: SmallestRealChange = { sem: 1, mdc95: 2.77, repeats: 12 };
const daily = (values: readonly (number | null)[]): TrendPoint[] => values.map((value, day) => ({ day, value }));

describe('trend', () => {
  it('trusts a change beyond the band, up and down', () => {
    const rising = trend(daily([10, 10, 10, 11, 12, 13, 14, 14]), smallest);
    expect(rising.verdict).toBe('rise');
    expect(rising.change).toBe(4);
    expect(rising.slopePerWeek).toBeGreaterThan(3);
    expect(rising.band).toEqual({ low: 10 - 2.77, high: 10 + 2.77 });
    expect(trend(daily([10, 10, 10, 9, 8, 7, 6, 6]), smallest).verdict).toBe('fall');
  });
  it('says so when no change can be trusted', () => {
    expect(trend(daily([10, 10, 10, 11, 11, 12, 12, 12]), smallest).verdict).toBe('noTrustedChange');
  });
  it('is not led by one odd day at either end', () => {
    expect(trend(daily([10, 10, 10, 10, 10, 10, 10, 30]), smallest).verdict).toBe('noTrustedChange');
    expect(trend(daily([30, 10, 10, 10, 10, 10, 10, 10]), smallest).verdict).toBe('noTrustedChange');
  });
  it('wants the whole course to agree with its ends', () => {
    const risenThenGone = daily([10, 10, 10, 40, 40, 40, 30, 20, 13, 13, 13]);
    expect(trend(risenThenGone, smallest).change).toBeGreaterThan(2.77);
    expect(trend(risenThenGone, smallest).verdict).toBe('noTrustedChange');
  });
  it('leaves out sessions without a value and does not mind the order', () => {
    const points = daily([10, null, 10, 10, Number.NaN, 14, 14, 14]);
    expect(trend([...points].reverse(), smallest)).toEqual(trend(points, smallest));
    expect(trend(points, smallest).verdict).toBe('rise');
  });
  it('cannot say with few sessions or an unknown error', () => {
    expect(trend(daily([10, 20, 30, 40, 50]), smallest).verdict).toBe('cannotSay');
    expect(trend(daily([10, 20, 30, 40, 50]), smallest).band).not.toBeNull();
    expect(trend(daily([10, 10, 10, 20, 20, 20]), null)).toMatchObject({
      verdict: 'cannotSay',
      change: 10,
      band: null,
    });
    expect(trend([], smallest)).toEqual({ verdict: 'cannotSay', change: null, slopePerWeek: null, band: null });
  });
  it('cannot say where the early values are all alike: the end of a scale hides the error', () => {
    const alike = { sem: 0, mdc95: 0, repeats: 6 };
    expect(trend(daily([1, 1, 1, 1, 1, 1, 0.98, 0.97, 0.96]), alike).verdict).toBe('cannotSay');
    expect(trend(daily([0, 0, 0, 0, 0, 0, 0.01, 0.02, 0.03]), alike).verdict).toBe('cannotSay');
  });
  it('raises a false alarm in at most one series in twenty of pure error', () => {
    // Normal error of one SEM from a fixed linear congruential generator.
    let state = 12345;
    const uniform = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return (state + 0.5) / 2147483648;
    };
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    const series = Array.from({ length: 2000 }, () => trend(daily(Array.from({ length: 20 }, normal)), smallest));
    const alarms = series.filter((s) => s.verdict !== 'noTrustedChange').length;
    expect(alarms / series.length).toBeLessThan(0.05);
  });
});
