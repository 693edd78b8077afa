/**
 * Frames a second that a camera is asked to keep, the better first: movements of 0.2 s are five pictures of 24 a second, and under
 * 15 a blink is three pictures and less. Whole wishes (`advanced`) with a `min` in them: the browser takes what meets them and passes one
 * over that nothing meets, where a `min` or `exact` of its own would refuse the camera. Without them a camera may trade frames for light.
 */
const RATE_WISHES = [{ frameRate: { min: 24 } }, { frameRate: { min: 15 } }];

/** What a camera is asked for. The tracker looks at 256 x 256 px of the face: a larger picture costs time and shows it no more. */
export const PICTURE_WISH: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 30 },
  advanced: RATE_WISHES,
};
