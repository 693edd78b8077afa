import type { Clip, Injection } from '../clips/clip';
import { GAINS, injectionsFor, LAGS_MS, SCORED_GAIN, SIDE_SETS } from '../inject/injections';

/**
 * What must be found, and fewer of it than without noise, because each is judged once a level: real faces get every gain on
 * every set of sides, the lags in turn; generated ones one of each gain, as ever.
 */
export function noiseInjectionsFor(clip: Clip, seed: number): Injection[] {
  const all = injectionsFor(clip, seed).filter(({ gain }) => gain >= SCORED_GAIN);
  if (clip.origin === 'generated' || all.length === 0) return all;
  return GAINS.filter((gain) => gain >= SCORED_GAIN).flatMap((gain, g) =>
    SIDE_SETS.map((sides, s) => ({ gain, lagMs: LAGS_MS[(g + s) % LAGS_MS.length] ?? 0, sides })),
  );
}
