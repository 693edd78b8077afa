import { MOVEMENT_IDS, type MovementId } from '../../movement/movement-id';
import { suits } from '../../therapy/level/scene-suitability';
import { SCENE_IDS, type SceneId } from '../../therapy/scene-id';
import type { SessionPlan } from './session-plan';

/** The scene that a player chose for each movement; where none is chosen, the plan's level decides. */
export type ChosenScenes = Readonly<Partial<Record<MovementId, SceneId>>>;

/** The scenes that a player may choose for a movement. The plan's levels keep their numbers; only the scene is free. */
export function scenesFor(movement: MovementId): readonly SceneId[] {
  return SCENE_IDS.filter((scene) => suits(scene, movement));
}

/** The plan with the chosen scenes; nothing else of it changes. A scene that does not suit its movement is ignored. */
export function withChosenScenes(plan: SessionPlan, chosen: ChosenScenes): SessionPlan {
  const blocks = plan.blocks.map((block) => {
    const { movement } = block.rules.task;
    const scene = chosen[movement];
    return scene !== undefined && suits(scene, movement) ? { ...block, scene } : block;
  });
  return { ...plan, blocks };
}

/** The valid entries of a stored choice; `all` says whether every entry was valid. */
export function readChosenScenes(stored: unknown): { readonly scenes: ChosenScenes; readonly all: boolean } {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return { scenes: {}, all: false };
  const known = MOVEMENT_IDS.flatMap((movement) => {
    const value: unknown = Reflect.get(stored, movement);
    const scene = SCENE_IDS.find((id) => id === value);
    return scene !== undefined && suits(scene, movement) ? [[movement, scene] as const] : [];
  });
  return { scenes: Object.fromEntries(known), all: known.length === Object.keys(stored).length };
}
