import { independentNumbers, speedNoisePerS } from '../numerics/motion-filter';
import { SETTINGS } from '../settings';

/** How closely one time series follows another. */
export interface TimeLock {
  /** Lag at which the position of the follower is most like that of the leader, ms. */
  readonly lagMs: number;
  /**
   * Correlation of their speeds at that lag, -1..1, corrected for attenuation by the follower's noise (Spearman 1904).
   */
  readonly coupling: number;
  /**
   * How much better a lag past the window fits: twice the logarithm of the likelihood ratio, 0 and up. Under noise
   * alone it follows a chi-square distribution with one degree of freedom.
   */
  readonly later: number;
}

const LAG_STEP_MS = 20;
/**
 * ms that are searched beyond the window's late edge. Nerves and muscles answer within the window; a later movement,
 * such as an eye released a second after the mouth, is then found at its true lag and not at the edge.
 */
const LOOK_BEYOND_MS = 500;
/** Least share of variance that a correlation leaves unexplained; guards against rounding to 0. */
const LEAST_OPEN = 1e-9;
/** Fewest pairs for a correlation. */
const LEAST_PAIRS = 5;

/**
 * Least share of a speed's variance that counts as movement, however noisy it is: below a quarter the noise is not
 * known well enough to be subtracted.
 */
const LEAST_RELIABLE = 0.25;
/** Standard errors of a correlation (Fisher 1921): noise alone passes this once in twenty. */
const TOLD_FROM_NONE = 1.645;

/** Change and speed of a region or of the target, frame by frame. */
export interface Moved {
  readonly value: readonly number[];
  readonly speedPerS: readonly number[];
}

/**
 * Finds the lag (`lagLowestMs` to `lagHighestMs` of the settings) at which `follower`, since the frame `from`, is most like `leader`. Frames before
 * `from` are used for whichever of the two comes earlier, so that every lag compares equally many frames. The lag is
 * found from the positions, because a frame's noise is small beside them; whether the two move together is decided from
 * the speeds, because a slow wander of the lids has hardly any. Both are sampled at the same rising times [ms].
 * @param noise one frame's noise of the follower before it was filtered, standard deviation in its unit.
 * @returns null when there are too few frames, or when one of the two does not move.
 */
export function timeLock(
  times: readonly number[],
  leader: Moved,
  follower: Moved,
  from: number,
  noise = 0,
): TimeLock | null {
  const { lagLowestMs, lagHighestMs } = SETTINGS.coMovement;
  let inside = { lagMs: Number.NaN, likeness: 0 };
  let best = 0;
  for (let lagMs = lagLowestMs; lagMs <= lagHighestMs + LOOK_BEYOND_MS; lagMs += LAG_STEP_MS) {
    const likeness = correlationAt(times, leader.value, follower.value, from, lagMs) ?? 0;
    if (likeness > best) best = likeness;
    if (lagMs <= lagHighestMs && likeness > inside.likeness) inside = { lagMs, likeness };
  }
  if (Number.isNaN(inside.lagMs)) return null;
  const numbers = independentNumbers(SETTINGS.filter.couplingRadPerS, (times.at(-1) ?? 0) - (times[from] ?? 0));
  const later = numbers * Math.log(leftOpen(inside.likeness) / leftOpen(best));
  const coupling = correlationAt(times, leader.speedPerS, follower.speedPerS, from, inside.lagMs);
  if (coupling === null) return null;
  // Few numbers correlate by chance, and the correction would enlarge that: only a correlation that is significant is
  // corrected.
  const isSignificant = Math.atanh(coupling) * Math.sqrt(Math.max(0, numbers - 3)) > TOLD_FROM_NONE;
  const cleared = isSignificant ? coupling / Math.sqrt(reliability(times, follower.speedPerS, from, noise)) : coupling;
  return { lagMs: inside.lagMs, coupling: Math.min(1, cleared), later };
}

/**
 * Reliability of the filtered speeds since a frame: the share of their variance that is movement, not noise,
 * LEAST_RELIABLE..1.
 */
function reliability(times: readonly number[], speedPerS: readonly number[], from: number, noise: number): number {
  const speeds = speedPerS.slice(from);
  const framesPerS = (1000 * (speeds.length - 1)) / ((times.at(-1) ?? 0) - (times[from] ?? 0));
  const mean = speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length;
  const seen = speeds.reduce((sum, speed) => sum + (speed - mean) ** 2, 0) / speeds.length;
  const ofNoise = (noise * speedNoisePerS(SETTINGS.filter.couplingRadPerS, framesPerS)) ** 2;
  return Math.max(LEAST_RELIABLE, 1 - ofNoise / seen);
}

/** Share of variance that a correlation leaves unexplained. */
function leftOpen(likeness: number): number {
  return Math.max(LEAST_OPEN, 1 - likeness ** 2);
}

/**
 * Correlation at one lag, over all frames since `from` of whichever of the two comes later; null when it cannot be
 * computed.
 */
function correlationAt(
  times: readonly number[],
  leader: readonly number[],
  follower: readonly number[],
  from: number,
  lagMs: number,
): number | null {
  const [earlier, later] = lagMs < 0 ? [follower, leader] : [leader, follower];
  let n = 0;
  let sumA = 0;
  let sumB = 0;
  let sumAA = 0;
  let sumBB = 0;
  let sumAB = 0;
  let j = 0;
  for (let i = from; i < times.length; i += 1) {
    const wanted = (times[i] ?? 0) - Math.abs(lagMs);
    while (j + 1 < times.length && (times[j + 1] ?? 0) <= wanted) j += 1;
    const before = times[j] ?? 0;
    const after = times[j + 1];
    if (wanted < before || (after === undefined ? wanted > before : after - before > SETTINGS.time.gapMs)) continue;
    const share = after === undefined ? 0 : (wanted - before) / (after - before);
    const a = (earlier[j] ?? 0) * (1 - share) + (earlier[j + 1] ?? 0) * share;
    const b = later[i] ?? 0;
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
