import type { MovementId } from '../movement/movement-id';
import { MOVEMENT_CATALOGUE } from './movement-catalogue';
import type { Stage } from './prescription/prescription';

/**
 * Whether a movement may be planned and played in a stage: in the flaccid one no active movement is. The one rule, for
 * editor, reader and play.
 */
export function mayBePlanned(stage: Stage, movement: MovementId): boolean {
  return stage !== 'flaccid' || MOVEMENT_CATALOGUE[movement].kind !== 'active';
}
