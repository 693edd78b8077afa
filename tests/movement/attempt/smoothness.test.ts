import { describe, expect, it } from 'vitest';
import { evenSpeed } from '../../../game/movement/attempt/even-speed';
import { logDimensionlessJerk } from '../../../game/movement/attempt/smoothness-jerk';
import { sparc } from '../../../game/movement/attempt/smoothness-sparc';

/** The bell of the published examples: v = exp(-5 t^2), t in [-1, 1). */
function bell(sampleHz: number, durationS = 2, size = 1): number[] {
  const count = Math.round(sampleHz * durationS);
  return Array.from({ length: count }, (_, i) => size * Math.exp(-5 * ((2 * i) / count - 1) ** 2));
}

/** Two reaches with a hesitation between them. */
function hesitating(sampleHz: number): number[] {
  const once = bell(sampleHz);
  return [...once, ...once];
}

describe('sparc', () => {
  it('gives the published value', () => {
    expect(sparc(bell(100), 100)).toBeCloseTo(-1.41403, 5);
  });
  it.each([0.01, 50])('does not depend on size (x %s)', (size) => {
    expect(sparc(bell(100, 2, size), 100)).toBeCloseTo(sparc(bell(100), 100) ?? 0, 9);
  });
  it.each([1, 4, 8])('hardly depends on duration (%s s)', (durationS) => {
    expect(Math.abs((sparc(bell(100, durationS), 100) ?? 0) + 1.41403)).toBeLessThan(0.03);
  });
  it.each([15, 24, 30, 60])('hardly depends on the rate (%s Hz)', (hz) => {
    expect(Math.abs((sparc(bell(hz), hz) ?? 0) + 1.41403)).toBeLessThan(0.03);
  });
  it('falls with a hesitation', () => {
    expect(sparc(hesitating(30), 30)).toBeLessThan(-2);
  });
  it.each([
    ['too few samples', [1, 2, 1]],
    ['no movement', [0, 0, 0, 0, 0]],
    ['a sample that is not a number', [1, Number.NaN, 1, 1, 1]],
  ])('is null for %s', (_, speed) => {
    expect(sparc(speed, 30)).toBeNull();
    expect(logDimensionlessJerk(speed, 30)).toBeNull();
  });
});

describe('logDimensionlessJerk', () => {
  it('gives the published value', () => {
    expect(logDimensionlessJerk(bell(100), 100)).toBeCloseTo(-5.81636, 5);
  });
  it.each([0.01, 50])('does not depend on size (x %s)', (size) => {
    expect(logDimensionlessJerk(bell(100, 2, size), 100)).toBeCloseTo(-5.81636, 5);
  });
  it.each([1, 4, 8])('does not depend on tempo (%s s)', (durationS) => {
    expect(Math.abs((logDimensionlessJerk(bell(100, durationS), 100) ?? 0) + 5.816)).toBeLessThan(0.02);
  });
  it.each([15, 24, 30, 60])('hardly depends on the rate (%s Hz)', (hz) => {
    expect(Math.abs((logDimensionlessJerk(bell(hz), hz) ?? 0) + 5.816)).toBeLessThan(0.08);
  });
  it('falls with a hesitation', () => {
    expect(logDimensionlessJerk(hesitating(30), 30)).toBeLessThan(-8);
  });
});

describe('evenSpeed', () => {
  const minimumJerk = (share: number) => 10 * share ** 3 - 15 * share ** 4 + 6 * share ** 5;
  /** Frames of 12 to 60 a second, in an order that repeats itself. */
  const unevenMs = [0];
  for (let i = 0; (unevenMs.at(-1) ?? 0) < 3000; i++)
    unevenMs.push((unevenMs.at(-1) ?? 0) + ([33, 17, 83, 40, 21, 66][i % 6] ?? 33));

  it('finds the speed of a slow movement from uneven frames', () => {
    const speed = evenSpeed(
      unevenMs,
      unevenMs.map((ms) => minimumJerk(Math.min(1, ms / 3000))),
      30,
    );
    expect(Math.max(...speed)).toBeCloseTo(1.875 / 3, 2);
    expect(speed.length).toBeGreaterThan(85);
  });
  it('keeps smoothness the same at 15, 30 and 60 frames a second', () => {
    const values = [15, 30, 60].map((hz) => {
      const times = Array.from({ length: 3 * hz }, (_, i) => (1000 * i) / hz);
      return (
        sparc(
          evenSpeed(
            times,
            times.map((ms) => minimumJerk(ms / 3000)),
            30,
          ),
          30,
        ) ?? 0
      );
    });
    expect(Math.max(...values) - Math.min(...values)).toBeLessThan(0.03);
  });
  it('bridges one unknown value and gives up on a long hole', () => {
    const times = Array.from({ length: 90 }, (_, i) => i * 33);
    const line = times.map((ms) => ms / 1000);
    const oneMissing = line.map((v, i) => (i === 40 ? Number.NaN : v));
    for (const speed of evenSpeed(times, oneMissing, 30)) expect(speed).toBeCloseTo(1, 6);
    expect(
      evenSpeed(
        times,
        line.map((v, i) => (i > 30 && i < 50 ? Number.NaN : v)),
        30,
      ),
    ).toEqual([]);
    expect(evenSpeed([], [], 30)).toEqual([]);
  });
});
