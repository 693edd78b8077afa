/** Draws that are the same for the same seed on every machine. */
export interface Draws {
  /** Anything from `low` up to `high`, alike likely. */
  between(low: number, high: number): number;
  /** About `mean`, spread about as much as `sd`, never further off than three times that. */
  about(mean: number, sd: number): number;
}

/** A linear congruential generator of 32 bits: good enough for examples, and nothing else is drawn from it. */
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
