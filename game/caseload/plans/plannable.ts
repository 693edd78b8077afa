import { MOVEMENT_IDS, type MovementId } from '../../movement/movement-id';
import type { Prescription, Stage } from '../../therapy/prescription/prescription';
import { mayBePlanned } from '../../therapy/stage-gate';

/** The movements that may be planned in a stage, in the catalogue's order. */
export function plannableIn(stage: Stage): readonly MovementId[] {
  return MOVEMENT_IDS.filter((movement) => mayBePlanned(stage, movement));
}

/** The movements of a plan that its stage forbids, by index: an editor must report them before the plan is handed over. */
export function forbiddenByStage({ stage, movements }: Pick<Prescription, 'stage' | 'movements'>): readonly number[] {
  return [...movements.entries()].filter(([, { movement }]) => !mayBePlanned(stage, movement)).map(([index]) => index);
}
