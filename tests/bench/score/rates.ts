import { quantile } from 'simple-statistics';
import { seededRandom } from '../clips/seeded-random';

export interface Counts {
  readonly hits: number;
  readonly missed: number;
  readonly falseAlarms: number;
}

/** Harmonic mean of precision and recall; NaN when there was nothing to find and nothing found. */
export function f1({ hits, missed, falseAlarms }: Counts): number {
  return (2 * hits) / (2 * hits + missed + falseAlarms);
}

export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (a, b) => ({ hits: a.hits + b.hits, missed: a.missed + b.missed, falseAlarms: a.falseAlarms + b.falseAlarms }),
    { hits: 0, missed: 0, falseAlarms: 0 },
  );
}

/**
 * Interval of a statistic that resamples whole recordings: frames and events of one face are not independent.
 * Output: 2.5 % and 97.5 % quantiles; NaN without a recording.
 */
export function bootstrap<T>(
  recordings: readonly T[],
  statistic: (sample: readonly T[]) => number,
  seed = 1,
): [number, number] {
  if (recordings.length === 0) return [Number.NaN, Number.NaN];
  const random = seededRandom(seed);
  const drawn: number[] = [];
  for (let round = 0; round < 1000; round++) {
    const sample = recordings.map(() => recordings[Math.floor(random() * recordings.length)] as T);
    const value = statistic(sample);
    if (Number.isFinite(value)) drawn.push(value);
  }
  return drawn.length === 0 ? [Number.NaN, Number.NaN] : [quantile(drawn, 0.025), quantile(drawn, 0.975)];
}

/** Events from which the exact bound underflows and its approximation is good to a thousandth. */
const MANY_EVENTS = 100;

/**
 * Largest rate (per unit of exposure) that 95 % confidence still allows after `count` events (Garwood 1936, one-sided;
 * many events: Wilson and Hilferty 1931).
 */
export function poissonUpperBound(count: number, exposure: number): number {
  if (count > MANY_EVENTS) {
    const n = count + 1;
    return (n * (1 - 1 / (9 * n) + 1.645 / (3 * Math.sqrt(n))) ** 3) / exposure;
  }
  let low = 0;
  let high = count + 10 * Math.sqrt(count + 1) + 10;
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (poissonCdf(count, middle) > 0.05) low = middle;
    else high = middle;
  }
  return high / exposure;
}

function poissonCdf(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}
