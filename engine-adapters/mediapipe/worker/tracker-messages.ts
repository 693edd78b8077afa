import type { RefusedRequest } from '../../../game/ports/stay-on-device';
import type { CameraPicture, PictureForm } from '../tracker/camera-picture';
import type { FaceTrackerRequest } from '../tracker/face-tracker';
import type { Delegate } from '../tracker/landmarker';
import type { TrackedPicture } from '../tracker/tracked-picture';

/** What the page asks of the worker, with a number beside it. A picture is handed over and closed there. */
export type TrackerRequest =
  /** What can be fetched and compiled before the model is there; it has no answer. */
  | { readonly kind: 'load'; readonly wasmBase: string; readonly engine: WebAssembly.Module | null }
  | ({ readonly kind: 'open' } & FaceTrackerRequest)
  | { readonly kind: 'track'; readonly image: CameraPicture; readonly captureMs: number };

/** One answer to each request, with the request's number. */
export type TrackerAnswer =
  | {
      readonly kind: 'opened';
      readonly runtime: string;
      readonly delegate: Delegate;
      readonly reads: PictureForm;
      readonly copiesFrames?: boolean;
      readonly machine?: string | null;
      readonly foundDrawnFace?: boolean | null;
      readonly lookMs?: number | null;
      readonly engine?: WebAssembly.Module | null;
    }
  | { readonly kind: 'tracked'; readonly picture: TrackedPicture }
  | { readonly kind: 'failed'; readonly detail: string };

/** Told unasked, while the engine arrives. */
export interface EngineInWorker {
  readonly kind: 'engine';
  readonly bytes: number;
}

/** Told unasked: something in the worker tried to reach another origin. */
export interface RefusedInWorker {
  readonly kind: 'refused';
  readonly refused: RefusedRequest;
}
