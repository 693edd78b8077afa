import { MOVEMENT_IDS, type MovementId } from '../../movement/movement-id';
import { MOVEMENT_CATALOGUE } from '../movement-catalogue';
import type { SceneId } from '../scene-id';

/** What a scene is for. `seen`: the player must watch it; `heard`: the player follows its sound. */
const SCENE_USE: Readonly<Record<SceneId, 'seen' | 'heard' | 'rest' | 'observation' | 'mixed'>> = {
  'lantern-turtle': 'seen',
  'moon-bubble': 'seen',
  'rising-ray': 'seen',
  'sleepy-anemone': 'heard',
  'whisker-seal': 'seen',
  'still-lagoon': 'rest',
  'tide-pool': 'observation',
  'reef-walk': 'mixed',
};

/** Whether a movement makes sense in a scene: nothing that closes or turns away the eyes where the scene must be seen. */
export function suits(scene: SceneId, movement: MovementId): boolean {
  const { kind, eyes } = MOVEMENT_CATALOGUE[movement];
  switch (SCENE_USE[scene]) {
    case 'rest':
      return kind === 'rest';
    case 'observation':
      return kind === 'observed';
    case 'heard':
      return kind === 'active';
    case 'mixed':
      return kind === 'rest' || (kind === 'active' && eyes === 'watch');
    case 'seen':
      return kind === 'active' && eyes === 'watch';
  }
}

/** The movements that a scene can play. */
export function movementsFor(scene: SceneId): readonly MovementId[] {
  return MOVEMENT_IDS.filter((movement) => suits(scene, movement));
}
