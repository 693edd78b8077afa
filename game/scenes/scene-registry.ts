import type { SceneId } from '../therapy/scene-id';
import { lanternTurtle } from './lantern-turtle';
import { moonBubble } from './moon-bubble';
import { risingRay } from './rising-ray';
import type { SceneDefinition } from './scene-definition';
import { sleepyAnemone } from './sleepy-anemone';
import { stillLagoon } from './still-lagoon';
import { whiskerSeal } from './whisker-seal';

const SCENES: readonly SceneDefinition[] = [
  lanternTurtle,
  moonBubble,
  risingRay,
  sleepyAnemone,
  whiskerSeal,
  stillLagoon,
];

/** The scene of a level. Scenes that are not drawn yet are played as the lantern turtle. */
export function sceneOf(id: SceneId): SceneDefinition {
  return SCENES.find((scene) => scene.id === id) ?? lanternTurtle;
}
