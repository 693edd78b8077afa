import type { SceneId } from '../therapy/scene-id';
import { lanternTurtle } from './lantern-turtle';
import { moonBubble } from './moon-bubble';
import { reefWalk } from './reef-walk';
import { risingRay } from './rising-ray';
import type { SceneDefinition } from './scene-definition';
import { sleepyAnemone } from './sleepy-anemone';
import { stillLagoon } from './still-lagoon';
import { tidePool } from './tide-pool';
import { whiskerSeal } from './whisker-seal';

/** Every scene by its id. A new scene is one more file, its art, and one line here. */
const SCENES: Readonly<Record<SceneId, SceneDefinition>> = {
  'lantern-turtle': lanternTurtle,
  'moon-bubble': moonBubble,
  'rising-ray': risingRay,
  'sleepy-anemone': sleepyAnemone,
  'whisker-seal': whiskerSeal,
  'still-lagoon': stillLagoon,
  'tide-pool': tidePool,
  'reef-walk': reefWalk,
};

export function sceneOf(id: SceneId): SceneDefinition {
  return SCENES[id];
}
