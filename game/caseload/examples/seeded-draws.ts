/** Random numbers that are the same for the same seed on every machine. */
export interface Draws {
  /** Uniform from `low` to `high`. */
  between(low: number, high: number): number;
  /** Around `mean` with a standard deviation of about `sd`, never further away than three times `sd`. */
  about(mean: number, sd: number): number;
}

/** A 32-bit linear congruential generator: good enough for examples, its only use. */
export function seededDraws(seed: number): Draws {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
  // The first number of a small seed is hardly random.
  for (let i = 0; i < 8; i += 1) next();
  return {
    between: (low, high) => low + (high - low) * next(),
    // Three draws that are alike likely have together a variance of a quarter, and reach three standard deviations.
    about: (mean, sd) => mean + 2 * sd * (next() + next() + next() - 1.5),
  };
}
