import type { FaceFrame } from '../../movement/face-frame';

/** How well a tracker keeps up with its camera. */
export interface TrackingPace {
  /** Pictures a second in which a face was looked for. */
  readonly trackedPerS: number;
  /** Pictures a second that the camera has brought. */
  readonly deliveredPerS: number;
}

/** One look at the pace: long enough for a rate that one late picture does not change, short enough to give way soon, ms. */
const LOOK_MS = 2000;
/** Between two frames farther apart than this there was a pause, and no tracker that was slow, ms. */
const PAUSE_MS = 1000;

/** Takes every frame of a source; answers with its pace once in two seconds, and null in between. A pause begins anew. */
export function createPaceWatch(): (frame: Pick<FaceFrame, 'captureMs' | 'droppedFrames'>) => TrackingPace | null {
  let beganMs = Number.NaN;
  let lastMs = Number.NaN;
  let tracked = 0;
  let dropped = 0;
  const begin = (atMs: number) => {
    beganMs = atMs;
    tracked = 0;
    dropped = 0;
  };
  return ({ captureMs, droppedFrames }) => {
    // Also for the first frame, whose distance is not known.
    if (!(captureMs - lastMs <= PAUSE_MS)) begin(captureMs);
    else {
      tracked += 1;
      dropped += droppedFrames;
    }
    lastMs = captureMs;
    const ms = captureMs - beganMs;
    if (ms < LOOK_MS) return null;
    const pace = { trackedPerS: (tracked * 1000) / ms, deliveredPerS: ((tracked + dropped) * 1000) / ms };
    begin(captureMs);
    return pace;
  };
}
