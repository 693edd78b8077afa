import type { PlaySignal } from '../../../play/play-signal';

/**
 * The scenes of a demonstration. Two attempts are shown: one slow and soft, then one with co-movement of an eye. Which
 * scene is next depends on what the lagoon does, so that the words are always true.
 */
export type DemonstrationScene =
  | 'before'
  | 'slowly'
  | 'stay'
  | 'letGo'
  | 'between'
  | 'slowlyAgain'
  | 'joinsIn'
  | 'softAgain'
  | 'letGoAgain'
  | 'over';

export interface DemonstrationModel {
  readonly scene: DemonstrationScene;
  /** When the scene began, ms of the face's own time; null before the first frame. */
  readonly sinceMs: number | null;
}

/** What the practice face does in a scene. */
export interface DemonstrationEffort {
  /** 1 moves to the target, 0 lets go. */
  readonly share: 0 | 1;
  /** Co-movement of the eye, share of the whole, 0..1. */
  readonly joining: number;
}

export const DEMONSTRATION_BEGIN: DemonstrationModel = { scene: 'before', sinceMs: null };

/** Rest before an attempt: longer than an attempt itself needs, with time to look around [ms]. */
const REST_MS = 1200;
/** Time to read why the water is calm, and then that it flows again: enough for a slow reader of nine [ms]. */
const READ_MS = 3800;
/** An eye lets go as softly as the rest of the face [ms]. */
const SOFTEN_MS = 1200;
/** After this time a scene goes on by itself, so that the demonstration never gets stuck [ms]. */
const LONGEST_SCENE_MS = 12_000;

/**
 * The next moment of a demonstration.
 * @param signal what the lagoon did with the last frame
 * @param atMs capture time of that frame, ms
 * @returns the model as it was when nothing changed
 */
export function stepDemonstration(model: DemonstrationModel, signal: PlaySignal, atMs: number): DemonstrationModel {
  if (model.sinceMs === null) return { scene: model.scene, sinceMs: atMs };
  const forMs = atMs - model.sinceMs;
  const next = nextScene(model.scene, signal, forMs);
  return next === model.scene ? model : { scene: next, sinceMs: atMs };
}

/** What the practice face is asked to do in a scene. */
export function demonstrationEffort({ scene, sinceMs }: DemonstrationModel, atMs: number): DemonstrationEffort {
  const forMs = sinceMs === null ? 0 : atMs - sinceMs;
  switch (scene) {
    case 'slowly':
    case 'stay':
      return { share: 1, joining: 0 };
    case 'slowlyAgain':
    case 'joinsIn':
      return { share: 1, joining: 1 };
    case 'softAgain':
      return { share: 1, joining: Math.max(0, 1 - forMs / SOFTEN_MS) };
    default:
      return { share: 0, joining: 0 };
  }
}

function nextScene(scene: DemonstrationScene, signal: PlaySignal, forMs: number): DemonstrationScene {
  const resting = signal.phase === 'rest' && signal.flow === 'flowing';
  const late = forMs > LONGEST_SCENE_MS;
  switch (scene) {
    case 'before':
      return resting && forMs > REST_MS ? 'slowly' : late ? 'over' : scene;
    case 'slowly':
      return signal.phase === 'hold' || late ? 'stay' : scene;
    case 'stay':
      return signal.holdProgress >= 1 || late ? 'letGo' : scene;
    case 'letGo':
      return resting || late ? 'between' : scene;
    case 'between':
      return (resting && forMs > REST_MS) || late ? 'slowlyAgain' : scene;
    case 'slowlyAgain':
      return signal.flow === 'calm' || signal.flow === 'paused' ? 'joinsIn' : late ? 'letGoAgain' : scene;
    case 'joinsIn':
      return forMs > READ_MS ? 'softAgain' : scene;
    case 'softAgain':
      return (signal.flow === 'flowing' && forMs > READ_MS) || late ? 'letGoAgain' : scene;
    case 'letGoAgain':
      return resting || late ? 'over' : scene;
    case 'over':
      return scene;
  }
}
