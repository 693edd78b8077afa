export interface MedianInterval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** How often such an interval holds the true median, 0..1. */
  readonly coverage: number;
}

/** What an interval should hold. */
const WANTED = 0.95;

/**
 * The median of a few rounds and the interval between two of them that holds the true median in at least 95 of 100 runs, whatever
 * their distribution. With fewer than six rounds none does: then it is the lowest to the highest, and `coverage` says how often that holds.
 * Values that are no number are left out; without any all is NaN and coverage 0.
 */
export function medianInterval(values: readonly number[]): MedianInterval {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  const n = sorted.length;
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const median = (at((n - 1) >> 1) + at(n >> 1)) / 2;
  let inward = 0;
  while (rankCoverage(n, inward + 1) >= WANTED) inward += 1;
  return { median, low: at(inward), high: at(n - 1 - inward), coverage: rankCoverage(n, inward) };
}

/** How often the median lies between the values that have `inward` others outside them on either side. */
function rankCoverage(n: number, inward: number): number {
  if (n - 2 * inward < 1) return 0;
  let ways = 1;
  let outside = 0;
  for (let k = 0; k <= inward; k++) {
    outside += ways;
    ways = (ways * (n - k)) / (k + 1);
  }
  return Math.max(0, 1 - (2 * outside) / 2 ** n);
}
