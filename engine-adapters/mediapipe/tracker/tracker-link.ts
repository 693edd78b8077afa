import type { FaceTrackerRequest } from './face-tracker';
import type { Delegate } from './landmarker';
import type { TrackedPicture } from './tracked-picture';

/** Loading 15 MB, compiling and measuring takes 2 to 4 s on a small machine; a minute is a breakdown, ms. */
export const OPEN_LIMIT_MS = 60_000;

/** A tracker somewhere: behind a worker or on the page's own thread. Every picture gets its own answer. */
export interface TrackerLink {
  readonly delegate: Delegate;
  /** For diagnosis: worker or page, delegate, ms a frame. */
  readonly runtime: string;
  /**
   * Takes the picture over and closes it on every path. Rejects when the tracker broke down or did not answer, and when
   * the signal is aborted: the picture's camera was stopped, so its outcome is no fault of the tracker.
   */
  track(image: ImageBitmap, captureMs: number, signal: AbortSignal): Promise<TrackedPicture>;
  close(): void;
}

/** The sample is taken over and closed. */
export type OpenLink = (request: FaceTrackerRequest) => Promise<TrackerLink>;
