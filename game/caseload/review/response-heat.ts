import { median } from 'simple-statistics';
import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import type { SessionRecord } from '../../record/session-record';
import { comparableSessions, judgeCourse } from '../../record/trends/findings-trends';
import { knownFindings } from './known-findings';

/** One cell of the map: what a region did while a movement was made, in the last sessions. Shares of rest (eye) or of own reach. */
export interface HeatCell {
  /** Median over the sessions. */
  readonly change: number;
  /** Attempts behind it, and sessions. */
  readonly attempts: number;
  readonly sessions: number;
  /** The smallest real change of this cell: less than this beside another value says nothing. Null while it is not known. */
  readonly band: number | null;
  /** The allowance in force in the newest of these sessions; null where the region was not on the quiet list. */
  readonly allowance: number | null;
  /** What came along in its calibration; null where it was not seen. */
  readonly baseline: number | null;
}

export type ResponseHeat = ReadonlyMap<MovementId, ReadonlyMap<RegionKey, HeatCell>>;

/** Sessions that count as the last ones: a week of practice, and enough that one odd day does not decide. */
const LAST_SESSIONS = 5;

/** The trigger x response map of the last sessions. Cells that were never seen are not in it. */
export function responseHeat(sessions: readonly SessionRecord[]): ResponseHeat {
  const days = comparableSessions(sessions);
  const seen = days.flatMap(({ session, day }) => {
    const responses = knownFindings(session)?.responses ?? {};
    return Object.entries(responses).flatMap(([movement, row]) =>
      Object.entries(row).map(([region, found]) => ({ movement, region, found, day })),
    );
  });
  const cells = new Map<string, typeof seen>();
  for (const one of seen) {
    const key = `${one.movement} ${one.region}`;
    cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  const heat = new Map<MovementId, Map<RegionKey, HeatCell>>();
  for (const course of cells.values()) {
    const last = course.slice(-LAST_SESSIONS);
    const newest = last.at(-1);
    if (newest === undefined) continue;
    const row = heat.get(newest.movement as MovementId) ?? new Map<RegionKey, HeatCell>();
    row.set(newest.region as RegionKey, {
      change: median(last.map(({ found }) => found.change)),
      attempts: last.reduce((sum, { found }) => sum + found.attempts, 0),
      sessions: last.length,
      band: judgeCourse(course.map(({ day, found }) => ({ day, value: found.change }))).smallest?.mdc95 ?? null,
      allowance: newest.found.allowance,
      baseline: newest.found.baseline,
    });
    heat.set(newest.movement as MovementId, row);
  }
  return heat;
}
