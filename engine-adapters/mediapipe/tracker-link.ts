import type { FaceTrackerRequest } from './face-tracker';
import type { Delegate } from './landmarker';
import type { TrackedPicture } from './tracked-picture';

/** A tracker somewhere: behind a worker or on the page's own thread. One picture at a time. */
export interface TrackerLink {
  readonly delegate: Delegate;
  /** For people who look: place, delegate, ms a frame. */
  readonly runtime: string;
  /** Takes the picture over and closes it on every path. Rejects when the tracker broke down or did not answer. */
  track(image: ImageBitmap, captureMs: number): Promise<TrackedPicture>;
  close(): void;
}

/** The sample is taken over and closed. */
export type OpenLink = (request: FaceTrackerRequest) => Promise<TrackerLink>;
