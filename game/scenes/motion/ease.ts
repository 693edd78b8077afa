/** A quarter of the smallest difference in light that a screen shows: nearer than this is there. */
const THERE = 1 / 1024;

/**
 * Moves `value` towards `target` with time constant `tauS` seconds (exponential). What an eye could no longer tell from the target is the target: mist that never
 * quite went would be laid over the whole lagoon in every picture.
 */
export function approach(value: number, target: number, tauS: number, dtS: number): number {
  const left = (value - target) * Math.exp(-dtS / tauS);
  return Math.abs(left) < THERE ? target : target + left;
}

/** Smooth step: 0 at `from`, 1 at `to`, with soft ends; `from` may be larger than `to`. */
export function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** A breath between 0 and 1: a slow rise, a slower fall. `periodS`: seconds for one breath. */
export function breath(timeS: number, periodS: number, phase = 0): number {
  const turn = timeS / periodS + phase;
  const t = turn - Math.floor(turn);
  return t < 0.4 ? smooth(0, 0.4, t) : smooth(1, 0.4, t);
}

export function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
