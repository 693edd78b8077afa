import { median } from 'simple-statistics';
import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import { type MovementReview, movementReview, reviewedMovements } from './movement-review';
import type { SessionDigest } from './session-digest';

/** One cell of the map: the response of a region to a movement, in the last sessions. Shares of rest (eye) or of own reach. */
export interface HeatCell {
  /** Median over the sessions. */
  readonly change: number;
  /** Attempts behind it, and sessions. */
  readonly attempts: number;
  readonly sessions: number;
  /** The smallest real change of this cell: a smaller difference between two values means nothing. Null while it is not known. */
  readonly band: number | null;
  /** The allowance in force in the newest of these sessions; null where the region was not on the quiet list. */
  readonly allowance: number | null;
  /** Co-movement in its calibration; null where it was not seen. */
  readonly baseline: number | null;
}

export type ResponseHeat = ReadonlyMap<MovementId, ReadonlyMap<RegionKey, HeatCell>>;

/** Number of last sessions that are used: a week of practice, enough that one odd day does not decide. */
const LAST_SESSIONS = 5;

/** The trigger x response map of the last sessions. Cells that were never seen are missing. `reviews`: of each movement in these sessions. */
export function responseHeat(
  sessions: readonly SessionDigest[],
  reviews: readonly MovementReview[] = reviewedMovements(sessions).map((one) => movementReview(sessions, one)),
): ResponseHeat {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return new Map(
    reviews.map(({ movement, coMovement }) => {
      const row = new Map<RegionKey, HeatCell>();
      for (const [region, { points, smallest }] of coMovement) {
        const last = points.filter(({ value }) => value !== null).slice(-LAST_SESSIONS);
        const newest = byId.get(last.at(-1)?.sessionId ?? '')?.movements[movement]?.cells[region];
        if (newest === undefined) continue;
        row.set(region, {
          change: median(last.flatMap(({ value }) => value ?? [])),
          attempts: last.reduce((sum, { n }) => sum + n, 0),
          sessions: last.length,
          band: smallest?.mdc95 ?? null,
          allowance: newest.allowance,
          baseline: newest.baseline,
        });
      }
      return [movement, row];
    }),
  );
}
