import { SIDES, type Side } from '../../../game/movement/side';
import type { Clip, Injection } from '../clips/clip';
import { seededRandom } from '../clips/seeded-random';

export const GAINS = [0.05, 0.1, 0.15, 0.2, 0.3] as const;
export const LAGS_MS = [0, 80, 150] as const;
/** Which eyes, or corners of the mouth, answer. */
export const SIDE_SETS: readonly (readonly Side[])[] = [SIDES, ['patientLeft'], ['patientRight']];

/** From this gain on an injection must be found; at 10 % it only touches the allowance, and 5 % must not be found. */
export const SCORED_GAIN = 0.15;
/** The gain that serves as a negative. */
export const NEGATIVE_GAIN = 0.05;

/** Real faces are few: each gets every combination. Generated ones are many: each gets one of every gain, by seed. */
export function injectionsFor(clip: Clip, seed: number): Injection[] {
  if (clip.rest === null || clip.reference === null) return [];
  if (clip.origin === 'real') {
    return GAINS.flatMap((gain) => LAGS_MS.flatMap((lagMs) => SIDE_SETS.map((sides) => ({ gain, lagMs, sides }))));
  }
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[], fallback: T): T => from[Math.floor(random() * from.length)] ?? fallback;
  return GAINS.map((gain) => ({ gain, lagMs: pick(LAGS_MS, 0), sides: pick(SIDE_SETS, SIDES) }));
}
