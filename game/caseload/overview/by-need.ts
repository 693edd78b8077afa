import { type Flag, urgency } from './flags';
import type { PatientSummary } from './patient-summary';

/** One row of the list. */
export interface CaseloadRow {
  readonly summary: PatientSummary;
  readonly flags: readonly Flag[];
}

/**
 * The order of the list: most urgent flag, then most flags, then earliest review, then code. Sorting the same list
 * always gives the same order.
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

/** Whether a row's code, or one of its earlier codes, contains the search text. */
export function isSearched({ summary }: CaseloadRow, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return [summary.code, ...summary.aliases].some((code) => code.toLowerCase().includes(wanted));
}

function worst({ flags }: CaseloadRow): number {
  return Math.min(Number.MAX_SAFE_INTEGER, ...flags.map(({ kind }) => urgency(kind)));
}

/** A missing date comes after every date. */
function review({ summary }: CaseloadRow): string {
  return summary.reviewDate ?? '9999';
}
