/**
 * The vendor's graph smooths landmarks by elapsed time: at true times a movement of 2 mm/s lags 152 ms and one of
 * 0.5 mm over 3 s shows 69 % of its size. Told that a thousand times as much time has passed, it lets every frame
 * through as it is. We filter ourselves, on the true time.
 */
export const SMOOTHING_OFF = 1000;

/** What one frame of a 30 frames/s camera lasts; stands in where no earlier frame tells, ms. */
const USUAL_FRAME_MS = 33;

/** No frame comes this late: a step back by more than this is a clock that was set, ms. */
const SET_BACK_MS = 1000;

/**
 * Times for one landmarker: from capture times in ms to times that rise strictly, whatever comes in.
 * One step back would break the vendor's graph for good, so a late or repeated frame counts as the smallest step on, and so
 * does the first frame of a clock that was set back: from there on steps are counted anew, or every frame would be smoothed
 * until that clock had caught up.
 */
export function createTrackerClock(scale: number = SMOOTHING_OFF): (captureMs: number) => number {
  let trackerMs = 0;
  let lastCaptureMs: number | null = null;
  return (captureMs) => {
    const elapsedMs = lastCaptureMs === null ? USUAL_FRAME_MS : captureMs - lastCaptureMs;
    // `>` is false for NaN too.
    trackerMs += elapsedMs > 0 ? Math.max(1, Math.round(elapsedMs * scale)) : 1;
    if (lastCaptureMs === null || captureMs > lastCaptureMs || captureMs < lastCaptureMs - SET_BACK_MS) {
      lastCaptureMs = captureMs;
    }
    return trackerMs;
  };
}
