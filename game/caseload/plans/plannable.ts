import { MOVEMENT_IDS, type MovementId } from '../../movement/movement-id';
import type { Prescription, Stage } from '../../therapy/prescription/prescription';
import { mayBePlanned } from '../../therapy/stage-gate';

/** What may be planned in a stage, in the catalogue's order. */
export function plannableIn(stage: Stage): readonly MovementId[] {
  return MOVEMENT_IDS.filter((movement) => mayBePlanned(stage, movement));
}

/** What of a plan its stage forbids, by index: what an editor must say before anything is handed over. */
export function forbiddenByStage({ stage, movements }: Pick<Prescription, 'stage' | 'movements'>): readonly number[] {
  return [...movements.entries()].filter(([, { movement }]) => !mayBePlanned(stage, movement)).map(([index]) => index);
}
