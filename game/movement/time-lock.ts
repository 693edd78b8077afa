import { SETTINGS } from './settings';

/** How closely one course follows another. */
export interface TimeLock {
  /** Lag of the follower at the highest correlation, ms. */
  readonly lagMs: number;
  /** That correlation, -1..1. */
  readonly coupling: number;
}

const LAG_STEP_MS = 20;
/** Fewer pairs than this say nothing. */
const LEAST_PAIRS = 5;

/**
 * Finds the lag between -100 and +300 ms at which the speed of `follower` correlates best with that of `leader`.
 * Courses are sampled at the same rising times [ms]; null when there are too few frames or one of them does not move.
 */
export function timeLock(
  times: readonly number[],
  leader: readonly number[],
  follower: readonly number[],
): TimeLock | null {
  let best: TimeLock | null = null;
  const { lagLowestMs, lagHighestMs } = SETTINGS.coMovement;
  for (let lagMs = lagLowestMs; lagMs <= lagHighestMs; lagMs += LAG_STEP_MS) {
    const coupling = correlationAt(times, leader, follower, lagMs);
    if (coupling !== null && coupling > (best?.coupling ?? Number.NEGATIVE_INFINITY)) best = { lagMs, coupling };
  }
  return best;
}

function correlationAt(
  times: readonly number[],
  leader: readonly number[],
  follower: readonly number[],
  lagMs: number,
): number | null {
  let n = 0;
  let sumA = 0;
  let sumB = 0;
  let sumAA = 0;
  let sumBB = 0;
  let sumAB = 0;
  let j = 0;
  for (let i = 0; i < times.length; i += 1) {
    const wanted = (times[i] ?? 0) - lagMs;
    while (j + 1 < times.length && (times[j + 1] ?? 0) <= wanted) j += 1;
    const from = times[j] ?? 0;
    const to = times[j + 1];
    if (wanted < from || to === undefined || to - from > SETTINGS.time.gapMs) continue;
    const share = (wanted - from) / (to - from);
    const a = (leader[j] ?? 0) * (1 - share) + (leader[j + 1] ?? 0) * share;
    const b = follower[i] ?? 0;
    n += 1;
    sumA += a;
    sumB += b;
    sumAA += a * a;
    sumBB += b * b;
    sumAB += a * b;
  }
  const varA = sumAA - (sumA * sumA) / n;
  const varB = sumBB - (sumB * sumB) / n;
  return n < LEAST_PAIRS || !(varA > 0 && varB > 0) ? null : (sumAB - (sumA * sumB) / n) / Math.sqrt(varA * varB);
}
