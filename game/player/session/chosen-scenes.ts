import { MOVEMENT_IDS, type MovementId } from '../../movement/movement-id';
import { suits } from '../../therapy/level/scene-suitability';
import { SCENE_IDS, type SceneId } from '../../therapy/scene-id';
import type { SessionPlan } from './session-plan';

/** Who swims with a player in each movement, as they chose; where nothing is chosen, the plan's level says. */
export type ChosenScenes = Readonly<Partial<Record<MovementId, SceneId>>>;

/** The scenes that a player may choose for a movement. A plan names levels, whose numbers stay; who swims is free. */
export function scenesFor(movement: MovementId): readonly SceneId[] {
  return SCENE_IDS.filter((scene) => suits(scene, movement));
}

/** The plan with the chosen scenes drawn: nothing else of it changes. A scene that does not suit its movement is not taken. */
export function withChosenScenes(plan: SessionPlan, chosen: ChosenScenes): SessionPlan {
  const blocks = plan.blocks.map((block) => {
    const { movement } = block.rules.task;
    const scene = chosen[movement];
    return scene !== undefined && suits(scene, movement) ? { ...block, scene } : block;
  });
  return { ...plan, blocks };
}

/** What was stored as a choice, as far as it makes sense; `all` says whether every word of it did. */
export function readChosenScenes(stored: unknown): { readonly scenes: ChosenScenes; readonly all: boolean } {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return { scenes: {}, all: false };
  const known = MOVEMENT_IDS.flatMap((movement) => {
    const value: unknown = Reflect.get(stored, movement);
    const scene = SCENE_IDS.find((id) => id === value);
    return scene !== undefined && suits(scene, movement) ? [[movement, scene] as const] : [];
  });
  return { scenes: Object.fromEntries(known), all: known.length === Object.keys(stored).length };
}
