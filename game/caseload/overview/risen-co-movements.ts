import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import type { Prescription } from '../../therapy/prescription/prescription';
import { quietListFor } from '../../therapy/prescription/quiet-list';
import { movementReview } from '../review/movement-review';
import type { SessionDigest } from '../review/session-digest';

/** A region whose co-movement with a movement has risen since the first sessions. */
export interface RisenCell {
  readonly movement: MovementId;
  readonly region: RegionKey;
  /** The increase, share of rest (eye) or of own reach. */
  readonly change: number;
}

/**
 * Co-movement that has risen by more than its own error. Only regions of the plan's quiet list are tested: among the
 * eighty cells of the whole map some would rise by chance alone. Empty without a plan.
 */
export function risenCoMovements(sessions: readonly SessionDigest[], plan: Prescription | null): readonly RisenCell[] {
  const movements = new Set(plan?.movements.map(({ movement }) => movement));
  return [...movements].flatMap((movement) => {
    const { coMovement } = movementReview(sessions, movement);
    const watched = new Set(quietListFor(movement, plan, 1).map(({ region, side }): RegionKey => `${region}.${side}`));
    return [...watched].flatMap((region): RisenCell[] => {
      const trend = coMovement.get(region)?.trend;
      return trend?.verdict === 'rise' && trend.change !== null ? [{ movement, region, change: trend.change }] : [];
    });
  });
}
