import type { StartProgress } from '../../game/ports/face-source';
import { FACE_MODEL } from './model/face-model';

/**
 * What has to be there before a face can be found, bytes: the model, and the engine's WebAssembly as it is unpacked (its loader, a
 * fortieth of it, cannot be followed). Known here, because a host that packs files does not say how long they become.
 */
export const LOADED_PARTS = { model: FACE_MODEL.bytes, engine: 11_153_641 } as const;

type Part = keyof typeof LOADED_PARTS;

/** How much of model and engine is there, over all starts. */
export interface LoadingCount {
  /** So many bytes of a part are there: all of them where it was kept here, fewer than before where it was begun anew. */
  come(part: Part, bytes: number): void;
  /** Resolves when the engine's bytes are there. */
  engineHere(): Promise<void>;
  /** From now on this start is told, at once where something is still to come; what it is told never falls. */
  tellTo(tell: (progress: StartProgress) => void): void;
}

/** Nothing has come yet. */
export function createLoadingCount(): LoadingCount {
  const here: Record<Part, number> = { model: 0, engine: 0 };
  const totalBytes = LOADED_PARTS.model + LOADED_PARTS.engine;
  let heard: (progress: StartProgress) => void = () => {};
  let toldBytes = 0;
  let arrived = () => {};
  const engine = new Promise<void>((resolve) => {
    arrived = resolve;
  });

  const told = () => {
    toldBytes = Math.max(toldBytes, here.model + here.engine);
    heard({ step: 'loading', loadedBytes: toldBytes, totalBytes });
  };
  return {
    come(part, bytes) {
      here[part] = Math.min(bytes, LOADED_PARTS[part]);
      if (here.engine === LOADED_PARTS.engine) arrived();
      told();
    },
    engineHere: () => engine,
    tellTo(tell) {
      heard = tell;
      toldBytes = 0;
      if (here.model + here.engine < totalBytes) told();
    },
  };
}
