import type { MovementId } from '../../../game/movement/movement-id';

/** One intended movement: a slow way there, a hold, a slow way back. */
export interface Effort {
  readonly movement: MovementId;
  readonly startMs: number;
  /** Activation held: 1 is the comfortable reach. */
  readonly size: number;
  /** Highest speed on the way there, reach per second. */
  readonly speedPerS: number;
  readonly holdMs: number;
  /** Highest speed on the way back, reach per second; the same as there when left out. */
  readonly releasePerS?: number;
  /** Share of the size by which the way there goes too far before it settles. */
  readonly overshoot?: number;
}

/** Highest over mean speed of a minimum-jerk movement (Flash and Hogan, 1985). */
const PEAK_TO_MEAN = 1.875;
const SETTLE_MS = 500;

/** Minimum-jerk way from 0 to 1 over u in 0..1. */
export function minimumJerk(u: number): number {
  if (u <= 0) return 0;
  if (u >= 1) return 1;
  return u * u * u * (10 + u * (6 * u - 15));
}

/** How long a minimum-jerk way of this size takes at this highest speed, ms. */
export function wayMs(size: number, peakPerS: number): number {
  return ((PEAK_TO_MEAN * size) / peakPerS) * 1000;
}

/** Intended activation of one effort at a time; 0 outside it. */
export function effortAt(effort: Effort, atMs: number): number {
  const over = effort.overshoot ?? 0;
  const top = effort.size * (1 + over);
  const { holdFrom, releaseFrom, endMs } = effortTimes(effort);
  if (atMs <= effort.startMs || atMs >= endMs) return 0;
  if (atMs < holdFrom) return top * minimumJerk((atMs - effort.startMs) / (holdFrom - effort.startMs));
  if (atMs < releaseFrom) return top - effort.size * over * minimumJerk((atMs - holdFrom) / SETTLE_MS);
  const held = top - effort.size * over * minimumJerk((releaseFrom - holdFrom) / SETTLE_MS);
  return held * (1 - minimumJerk((atMs - releaseFrom) / (endMs - releaseFrom)));
}

/** When an effort reaches its hold, lets go and is back at rest, ms. */
export function effortTimes(effort: Effort): { holdFrom: number; releaseFrom: number; endMs: number } {
  const holdFrom = effort.startMs + wayMs(effort.size * (1 + (effort.overshoot ?? 0)), effort.speedPerS);
  const releaseFrom = holdFrom + effort.holdMs;
  return { holdFrom, releaseFrom, endMs: releaseFrom + wayMs(effort.size, effort.releasePerS ?? effort.speedPerS) };
}
