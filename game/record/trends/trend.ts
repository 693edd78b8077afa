import { linearRegression, median } from 'simple-statistics';
import type { SmallestRealChange } from './smallest-real-change';

/** One session's value of one number. */
export interface TrendPoint {
  /** Days since any fixed day; may have a fraction. */
  readonly day: number;
  /** In the number's own unit; null when the session could not measure it. */
  readonly value: number | null;
}

/**
 * `noTrustedChange` is a result like the others: whatever the line looks like, the change is within this number's own
 * error. `cannotSay` means that the error is unknown or the sessions are too few.
 */
export type TrendVerdict = 'rise' | 'fall' | 'noTrustedChange' | 'cannotSay';

export interface Trend {
  readonly verdict: TrendVerdict;
  /** Median of the last three sessions less that of the first three, unit of the number; null when there are fewer than six. */
  readonly change: number | null;
  /** Least-squares slope, unit a week; null with fewer than six sessions. For drawing, not for deciding. */
  readonly slopePerWeek: number | null;
  /** Between these two a value cannot be distinguished from the start; null when the error is unknown. */
  readonly band: { readonly low: number; readonly high: number } | null;
}

/** Sessions at each end; the median of three is robust against one unusual day. */
export const SESSIONS_AN_END = 3;

/**
 * Whether a number has changed over the sessions, by more than its own error.
 * Input: the sessions in any order, and this person's smallest real change of that number (null: unknown). A change is
 * trusted when the median of the last three sessions lies outside the band around the median of the first three and the
 * slope over all of them points the same way.
 */
export function trend(points: readonly TrendPoint[], smallest: SmallestRealChange | null): Trend {
  const known = points
    .flatMap(({ day, value }) => (value !== null && Number.isFinite(value) ? [{ day, value }] : []))
    .sort((a, b) => a.day - b.day);
  if (known.length < SESSIONS_AN_END) return { verdict: 'cannotSay', change: null, slopePerWeek: null, band: null };

  const values = known.map((p) => p.value);
  const start = median(values.slice(0, SESSIONS_AN_END));
  const band = smallest && { low: start - smallest.mdc95, high: start + smallest.mdc95 };
  if (known.length < 2 * SESSIONS_AN_END) return { verdict: 'cannotSay', change: null, slopePerWeek: null, band };

  const change = median(values.slice(-SESSIONS_AN_END)) - start;
  const slopePerWeek = 7 * linearRegression(known.map((p) => [p.day, p.value])).m;
  return { verdict: verdictOn(change, slopePerWeek, smallest), change, slopePerWeek, band };
}

function verdictOn(change: number, slope: number, smallest: SmallestRealChange | null): TrendVerdict {
  // Early values that are all alike lie at the end of a scale (isolation at 100 %): that hides the error, it does not make it none.
  if (smallest === null || smallest.mdc95 === 0) return 'cannotSay';
  if (change > smallest.mdc95 && slope > 0) return 'rise';
  if (change < -smallest.mdc95 && slope < 0) return 'fall';
  return 'noTrustedChange';
}
