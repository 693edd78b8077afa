import type { SceneId } from '../therapy/scene-id';
import type { Mood } from './mood';
import type { Stage } from './stage';
import type { WaterLook } from './water/water-look';

/** A scene's own part, from entering to leaving. What it adds to the stage is removed by the stage. */
export interface LivingScene {
  /** Draws the present moment; called once for each display frame. */
  update(mood: Mood, dtS: number): void;
  /** Distance of the creature's middle from its place, in canvas pixels. */
  offset(): { readonly x: number; readonly y: number };
}

/** One scene: a file that exports this, and its art. */
export interface SceneDefinition {
  readonly id: SceneId;
  /** Names of drawings in `assets/art`, without `.svg`. */
  readonly art: readonly string[];
  /** How the shared water looks here. */
  readonly look: WaterLook;
  build(stage: Stage): LivingScene;
}
