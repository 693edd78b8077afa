import type { CameraPicture, PictureForm } from './camera-picture';
import type { FaceTrackerRequest } from './face-tracker';
import type { Delegate } from './landmarker';
import type { TrackedPicture } from './tracked-picture';

/** Loading 15 MB, compiling and measuring takes 2 to 4 s on a small machine; a minute is a breakdown, ms. */
export const OPEN_LIMIT_MS = 60_000;

/** A tracker somewhere: behind a worker or on the page's own thread. Every picture gets its own answer. */
export interface TrackerLink {
  readonly delegate: Delegate;
  /** The form in which it wants pictures, now. */
  readonly reads: PictureForm;
  /** Whether it can make the copy of a frame itself, away from the page's thread; not where it does not say. */
  readonly copiesFrames?: boolean;
  /** How many pictures it can look at at once, now; one where it does not say. */
  readonly atOnce?: number;
  /** What one look took while it was opened, ms; null where that was not measured. */
  readonly lookMs?: number | null;
  /** What it runs on, for a second one beside it; null where that cannot be handed on. */
  readonly engine?: WebAssembly.Module | null;
  /** For diagnosis: worker or page, delegate, ms a frame. */
  readonly runtime: string;
  /** The machine for which the delegate is the faster one; null where none was chosen. */
  readonly machine?: string | null;
  /** False for a tracker that works and finds no face where there is one: a drawn one. Null where that was not tried. */
  readonly foundDrawnFace?: boolean | null;
  /**
   * Takes the picture over and closes it on every path. Rejects when the tracker broke down or did not answer, and when
   * the signal is aborted: the picture's camera was stopped, so its outcome is no fault of the tracker.
   */
  track(image: CameraPicture, captureMs: number, signal: AbortSignal): Promise<TrackedPicture>;
  close(): void;
}

/** What a tracker is opened with; all that does not need the model is begun while the model is on its way. */
export interface LinkRequest extends Omit<FaceTrackerRequest, 'model' | 'sample'> {
  readonly model: ArrayBuffer | Promise<ArrayBuffer>;
  /** Hears how many bytes of the engine are there, as they come; Infinity where that is not followed. */
  readonly onEngine?: (bytes: number) => void;
  /** The engine of one that was opened before; without it, it is loaded. */
  readonly engine?: WebAssembly.Module | null;
}

/** Rejects with the model's own error where that does not come. */
export type OpenLink = (request: LinkRequest) => Promise<TrackerLink>;
