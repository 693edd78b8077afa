import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../engine-adapters/practice-face/script/seeded-random';
import { createMotionFilter, noiseLeft, speedNoisePerS } from '../../../game/movement/numerics/motion-filter';
import { SETTINGS } from '../../../game/movement/settings';

/** Two millimetres of 90 an iod in three seconds, minimum jerk. */
function slowMove(timeS: number): number {
  const u = Math.min(1, Math.max(0, timeS / 3));
  return (2 / 90) * u ** 3 * (10 + u * (6 * u - 15));
}

function run(values: (i: number) => number, times: readonly number[], radPerS: number) {
  const filter = createMotionFilter(radPerS);
  return times.map((ms, i) => {
    filter.step(ms, values(i));
    return { ms, value: filter.value, speedPerS: filter.speedPerS };
  });
}

const even = (count: number, fps: number) => Array.from({ length: count }, (_, i) => (i * 1000) / fps);

describe('the filter of slow movement', () => {
  it('is under 60 ms late in the middle of 2 mm in 3 s: a quarter of the 245 ms of the tracker smoothing', () => {
    const times = even(300, 30);
    const out = run((i) => slowMove((times[i] ?? 0) / 1000 - 1), times, SETTINGS.filter.valueRadPerS);
    const middleMs = out.find(({ value }) => value >= 1 / 90)?.ms ?? Number.POSITIVE_INFINITY;
    expect(middleMs - 2500).toBeLessThanOrEqual(60);
  });

  it('has no lag at all on a steady movement, at any frame rate', () => {
    for (const fps of [12, 30, 60]) {
      const times = even(fps * 4, fps);
      const last = run((i) => (times[i] ?? 0) / 1000, times, SETTINGS.filter.valueRadPerS).at(-1);
      expect(last?.value).toBeCloseTo((last?.ms ?? 0) / 1000, 3);
      expect(last?.speedPerS).toBeCloseTo(1, 2);
    }
  });

  it('leaves under half of white noise at 30 a second, as its formula says', () => {
    const random = seededRandom(5);
    const noise = Array.from(
      { length: 6000 },
      () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(6.2832 * random()),
    );
    const out = run((i) => noise[i] ?? 0, even(6000, 30), SETTINGS.filter.valueRadPerS).slice(100);
    const sd = Math.sqrt(out.reduce((sum, { value }) => sum + value * value, 0) / out.length);
    expect(sd).toBeCloseTo(noiseLeft(SETTINGS.filter.valueRadPerS, 30), 1);
    expect(sd).toBeLessThan(0.5);
    const speedSd = Math.sqrt(out.reduce((sum, { speedPerS }) => sum + speedPerS * speedPerS, 0) / out.length);
    expect(speedSd / speedNoisePerS(SETTINGS.filter.valueRadPerS, 30)).toBeCloseTo(1, 1);
  });

  it('uses true times: late and early frames of a steady movement leave it steady', () => {
    const random = seededRandom(9);
    const times = even(200, 30).map((ms) => ms + 25 * random());
    const out = run((i) => (times[i] ?? 0) / 1000, times, SETTINGS.filter.decisionRadPerS).slice(60);
    for (const { ms, value, speedPerS } of out) {
      expect(value).toBeCloseTo(ms / 1000, 4);
      expect(speedPerS).toBeCloseTo(1, 3);
    }
  });

  it('takes no notice of a frame whose time does not rise (F10)', () => {
    const filter = createMotionFilter(5);
    filter.step(0, 1);
    filter.step(33, 1.1);
    const { value, speedPerS } = filter;
    filter.step(33, 99);
    filter.step(10, 99);
    expect({ value: filter.value, speedPerS: filter.speedPerS }).toEqual({ value, speedPerS });
  });
});
