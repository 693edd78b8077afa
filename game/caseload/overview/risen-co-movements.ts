import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import type { SessionRecord } from '../../record/session-record';
import { findingsTrends } from '../../record/trends/findings-trends';
import type { Prescription } from '../../therapy/prescription/prescription';
import { quietListFor } from '../../therapy/prescription/quiet-list';

/** A region that comes along with a movement by more than it did at first. */
export interface RisenCell {
  readonly movement: MovementId;
  readonly region: RegionKey;
  /** How much more, share of rest (eye) or of own reach. */
  readonly change: number;
}

/**
 * Co-movement that has risen by more than its own error. Only what the plan asks to stay quiet is looked at: among eighty cells of a whole
 * map chance alone would always find some. Nothing without a plan.
 */
export function risenCoMovements(sessions: readonly SessionRecord[], plan: Prescription | null): readonly RisenCell[] {
  if (plan === null) return [];
  const watched = new Map<string, Omit<RisenCell, 'change'>>();
  for (const { movement } of plan.movements)
    for (const { region, side } of quietListFor(movement, plan, 1))
      watched.set(`${movement}.${region}.${side}`, { movement, region: `${region}.${side}` });
  return findingsTrends(sessions).flatMap(({ what, of, trend }) => {
    const cell = watched.get(of);
    if (what !== 'coMovement' || cell === undefined || trend.verdict !== 'rise' || trend.change === null) return [];
    return [{ ...cell, change: trend.change }];
  });
}
