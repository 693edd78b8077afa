import { FEWEST_REPEATS } from '../../record/trends/smallest-real-change';
import { SESSIONS_AN_END } from '../../record/trends/trend';
import type { ReviewCourse, ReviewPoint } from './movement-review';

/** Why the values of a number do not show a trend yet. */
export type NoTrend =
  /** No session could measure it. */
  | { readonly kind: 'neverMeasured' }
  /** Only `have` of the `need` sessions could measure it. */
  | { readonly kind: 'tooFewSessions'; readonly have: number; readonly need: number }
  /** Its own error is not known: the first two weeks had fewer than `need` values. */
  | { readonly kind: 'errorUnknown'; readonly need: number }
  /** Its own error is hidden: the values of the first two weeks are all alike, as at the end of a scale. */
  | { readonly kind: 'allAlike' };

/** Sessions with a value from which on a trend can be told: those of both ends. */
export const SESSIONS_TO_SAY = 2 * SESSIONS_AN_END;

/** Null where the values say something, even if it is that no change can be trusted. */
export function whyNoTrend({
  points,
  smallest,
}: Pick<ReviewCourse, 'smallest'> & { readonly points: readonly Pick<ReviewPoint, 'value'>[] }): NoTrend | null {
  const have = points.filter(({ value }) => value !== null).length;
  const need = SESSIONS_TO_SAY;
  if (have === 0) return { kind: 'neverMeasured' };
  if (have < need) return { kind: 'tooFewSessions', have, need };
  if (smallest === null) return { kind: 'errorUnknown', need: FEWEST_REPEATS };
  return smallest.mdc95 === 0 ? { kind: 'allAlike' } : null;
}
