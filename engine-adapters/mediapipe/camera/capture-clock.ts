/**
 * When a capture time departs from the page's time by more than this, the camera's clock was set and the frame is not
 * just late, ms. The measurement's own limit is the same.
 */
const SET_BY_MS = 1000;

/**
 * The time of a camera's frames, tied to the time at which they came: cameras and drivers set their clocks in the middle of a
 * picture stream. While a camera's times keep their distance to the page's, they are given as they are; where they jump, by one
 * frame or for good, they are given as if the distance had stayed.
 * In: the camera's time and the page's time at the callback, ms. Out: ms of the page's time, give or take one second.
 */
export function createCaptureClock(): (cameraMs: number, callbackMs: number) => number {
  let shiftMs = 0;
  let usualLagMs: number | null = null;
  return (cameraMs, callbackMs) => {
    const lagMs = callbackMs - (cameraMs + shiftMs);
    usualLagMs ??= Math.abs(lagMs) <= SET_BY_MS ? lagMs : 0;
    if (Math.abs(lagMs - usualLagMs) > SET_BY_MS) shiftMs += lagMs - usualLagMs;
    return cameraMs + shiftMs;
  };
}
