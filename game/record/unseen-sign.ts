import type { MovementId } from '../movement/movement-id';
import type { AffectedSide } from '../movement/side';

/** Signs of co-movement that no landmark shows: bands of the neck (platysma), dimples of the chin (mentalis). */
export const UNSEEN_SIGNS = ['neckBands', 'chinDimpling'] as const;

export type UnseenSignName = (typeof UNSEEN_SIGNS)[number];

/** A tick by a person who sat beside the player. */
export interface UnseenSign {
  /** Wall clock with offset, ISO 8601. */
  readonly at: string;
  readonly by: 'parent' | 'therapist';
  readonly sign: UnseenSignName;
  /** The movement it came with; null when not said. */
  readonly movement: MovementId | null;
  readonly side: AffectedSide | null;
  readonly answer: 'seen' | 'notSeen' | 'notSure';
}
