import { MOVEMENT_IDS, type MovementId } from '../../movement/movement-id';
import { MOVEMENT_CATALOGUE } from '../../therapy/movement-catalogue';
import type { Prescription, Stage } from '../../therapy/prescription/prescription';

/** Whether a movement may be planned in a stage: in the flaccid one no active movement is. The same is checked again where a plan is read. */
export function mayBePlanned(stage: Stage, movement: MovementId): boolean {
  return stage !== 'flaccid' || MOVEMENT_CATALOGUE[movement].kind !== 'active';
}

/** What may be planned in a stage, in the catalogue's order. */
export function plannableIn(stage: Stage): readonly MovementId[] {
  return MOVEMENT_IDS.filter((movement) => mayBePlanned(stage, movement));
}

/** What of a plan its stage forbids, by index: what an editor must say before anything is handed over. */
export function forbiddenByStage({ stage, movements }: Pick<Prescription, 'stage' | 'movements'>): readonly number[] {
  return [...movements.entries()].filter(([, { movement }]) => !mayBePlanned(stage, movement)).map(([index]) => index);
}
