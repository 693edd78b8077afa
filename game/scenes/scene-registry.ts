import type { SceneId } from '../therapy/scene-id';
import { lanternTurtle } from './lantern-turtle';
import type { SceneDefinition } from './scene-definition';

const SCENES: readonly SceneDefinition[] = [lanternTurtle];

/** The scene of a level. Scenes that are not drawn yet are played as the lantern turtle. */
export function sceneOf(id: SceneId): SceneDefinition {
  return SCENES.find((scene) => scene.id === id) ?? lanternTurtle;
}
