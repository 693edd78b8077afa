import { sampleStandardDeviation } from 'simple-statistics';

export interface SmallestRealChange {
  /** Standard error of measurement: the spread of single values about the true value, unit of the value. */
  readonly sem: number;
  /** Smallest difference of two values that is more than error with 95 % confidence, unit of the value. */
  readonly mdc95: number;
  /** Number of values that it was estimated from; with under twenty the estimate is rough. */
  readonly repeats: number;
}

/** Fewest values, three on each of two days (with fewer, the spread is off by more than a factor of two). */
export const FEWEST_REPEATS = 6;

/**
 * How much one person's number must change before the change can be trusted.
 * Input: repeats of one number by one person, in any unit, from the first days, before training can have changed it. Take
 * them over at least two days: the difference from day to day is part of the error. Output: in the same unit; null with
 * fewer than six finite repeats, for then nothing can be said.
 * Method: SEM is the standard deviation of the repeats; MDC95 = 1.96 x sqrt(2) x SEM (Weir 2005).
 */
export function smallestRealChange(repeats: readonly number[]): SmallestRealChange | null {
  const known = repeats.filter(Number.isFinite);
  if (known.length < FEWEST_REPEATS) return null;
  const sem = sampleStandardDeviation(known);
  return { sem, mdc95: 1.96 * Math.SQRT2 * sem, repeats: known.length };
}
