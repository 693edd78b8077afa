import { median } from 'simple-statistics';
import { dayNumber, localDateOf } from '../../therapy/dose/local-date';
import { FLAG_KINDS, type FlagKind } from './flag-kinds';
import type { FlagThresholds } from './flag-thresholds';
import type { PatientSummary } from './patient-summary';
import type { RisenCell } from './risen-co-movements';

/** One flag with its evidence. Dates are YYYY-MM-DD. */
export type Flag =
  /** `date`: the last time; `sessions`: number of such sessions in the recent days. */
  | { readonly kind: 'hurts'; readonly date: string; readonly sessions: number }
  /** The highest rating in the recent days, 0..10, and its date. */
  | { readonly kind: 'pain'; readonly date: string; readonly rating: number }
  | { readonly kind: 'coMovementUp'; readonly cells: readonly RisenCell[] }
  /** `since`: date of the last session, or of the hand-over where there was none. */
  | { readonly kind: 'silence'; readonly days: number; readonly since: string }
  /** Median of the last sessions, 0..1. */
  | { readonly kind: 'dataPoor'; readonly sureShare: number }
  /** 0: today. */
  | { readonly kind: 'reviewDue'; readonly days: number; readonly date: string };

/** The median of this many sessions tells how much can be judged, so that one dark evening raises no flag. */
const SESSIONS_OF_DATA = 3;

/**
 * The flags of this patient, most urgent first, without those that the therapist muted for this patient. `nowIso`: wall
 * clock with offset.
 */
export function flagsOf(summary: PatientSummary, thresholds: FlagThresholds, nowIso: string): readonly Flag[] {
  const today = dayNumber(localDateOf(nowIso));
  if (today === null) throw new Error(`found ${nowIso}, expected a wall clock with offset, ISO 8601`);
  const flags: readonly (Flag | null)[] = [
    hurts(summary, thresholds, today),
    pain(summary, thresholds, today),
    summary.risen.length > 0 ? { kind: 'coMovementUp', cells: summary.risen } : null,
    silence(summary, thresholds, today),
    dataPoor(summary, thresholds),
    reviewDue(summary, today),
  ];
  return flags
    .filter((flag) => flag !== null)
    .filter(({ kind }) => !summary.mutedFlags.includes(kind))
    .sort((a, b) => urgency(a.kind) - urgency(b.kind));
}

/** 0 is the most urgent. */
export function urgency(kind: FlagKind): number {
  return FLAG_KINDS.indexOf(kind);
}

function lately({ recent }: PatientSummary, { hurtsDays }: FlagThresholds, today: number): PatientSummary['recent'] {
  return recent.filter(({ startedAt }) => today - dayOf(startedAt) < hurtsDays);
}

function hurts(summary: PatientSummary, thresholds: FlagThresholds, today: number): Flag | null {
  const hurting = lately(summary, thresholds, today).filter(({ ending }) => ending === 'hurts');
  const last = hurting.at(-1);
  return last === undefined ? null : { kind: 'hurts', date: localDateOf(last.startedAt), sessions: hurting.length };
}

function pain(summary: PatientSummary, thresholds: FlagThresholds, today: number): Flag | null {
  const told = lately(summary, thresholds, today).flatMap(({ pain: rating, startedAt }) =>
    rating !== null && rating >= thresholds.painFrom ? [{ rating, date: localDateOf(startedAt) }] : [],
  );
  const worst = told.reduce<(typeof told)[number] | null>((a, b) => (a === null || b.rating >= a.rating ? b : a), null);
  return worst === null ? null : { kind: 'pain', ...worst };
}

function silence(
  { recent, inHandsSince }: PatientSummary,
  { silenceDays }: FlagThresholds,
  today: number,
): Flag | null {
  // Nobody is silent who was given nothing to play.
  if (inHandsSince === null) return null;
  const since = localDateOf(recent.at(-1)?.startedAt ?? inHandsSince);
  const days = today - (dayNumber(since) ?? today);
  return days >= silenceDays ? { kind: 'silence', days, since } : null;
}

function dataPoor({ recent }: PatientSummary, { sureShareBelow }: FlagThresholds): Flag | null {
  const shares = recent.flatMap(({ sureShare }) => (sureShare === null ? [] : [sureShare])).slice(-SESSIONS_OF_DATA);
  if (shares.length < SESSIONS_OF_DATA) return null;
  const middle = median(shares);
  return middle < sureShareBelow ? { kind: 'dataPoor', sureShare: middle } : null;
}

function reviewDue({ reviewDate }: PatientSummary, today: number): Flag | null {
  if (reviewDate === null) return null;
  const days = today - (dayNumber(reviewDate) ?? today + 1);
  return days >= 0 ? { kind: 'reviewDue', days, date: reviewDate } : null;
}

function dayOf(iso: string): number {
  return dayNumber(localDateOf(iso)) ?? Number.NaN;
}
