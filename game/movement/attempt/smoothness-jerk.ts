/** Samples; jerk is the second difference of speed, and a single difference does not describe a movement. */
const FEWEST_FOR_A_JERK = 4;

/**
 * Log dimensionless jerk: how smooth one movement is, from how often its speed changes course.
 * Input: speed in any unit at an even rate, and that rate in Hz. Output: negative, nearer 0 is smoother; about -5.8 for one
 * smooth reach. Does not depend on size or on tempo, but a longer hold lowers it: compare attempts of one kind only.
 * Null when there are fewer than four samples, a sample that is not a number, or no movement.
 * Source: Balasubramanian et al. 2012, 2015.
 */
export function logDimensionlessJerk(speed: readonly number[], sampleHz: number): number | null {
  if (speed.length < FEWEST_FOR_A_JERK || !speed.every(Number.isFinite)) return null;
  const peak = speed.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  if (peak === 0) return null;
  let squaredJerk = 0;
  for (let i = 1; i < speed.length - 1; i++) {
    const jerk = ((speed[i + 1] ?? 0) - 2 * (speed[i] ?? 0) + (speed[i - 1] ?? 0)) * sampleHz * sampleHz;
    squaredJerk += (jerk * jerk) / sampleHz;
  }
  if (squaredJerk === 0) return null;
  const durationS = speed.length / sampleHz;
  return -Math.log((durationS ** 3 / peak ** 2) * squaredJerk);
}
