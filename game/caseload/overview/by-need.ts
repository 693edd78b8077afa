import { type Flag, urgency } from './flags';
import type { PatientSummary } from './patient-summary';

/** One row of the list. */
export interface CaseloadRow {
  readonly summary: PatientSummary;
  readonly flags: readonly Flag[];
}

/**
 * The order of the list: the most urgent flag first, then who has more of them, then whose review comes sooner, then by code. Two orders of one
 * list are the same.
 */
export function byNeed(rows: readonly CaseloadRow[]): readonly CaseloadRow[] {
  return [...rows].sort(
    (a, b) =>
      worst(a) - worst(b) ||
      b.flags.length - a.flags.length ||
      review(a).localeCompare(review(b)) ||
      a.summary.code.localeCompare(b.summary.code, 'en', { numeric: true }) ||
      (a.summary.id < b.summary.id ? -1 : 1),
  );
}

/** Whether a row has what was typed into the search, in its code or in one it had before. */
export function isSearched({ summary }: CaseloadRow, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return [summary.code, ...summary.aliases].some((code) => code.toLowerCase().includes(wanted));
}

function worst({ flags }: CaseloadRow): number {
  return Math.min(Number.MAX_SAFE_INTEGER, ...flags.map(({ kind }) => urgency(kind)));
}

/** No date comes after every date. */
function review({ summary }: CaseloadRow): string {
  return summary.reviewDate ?? '9999';
}
