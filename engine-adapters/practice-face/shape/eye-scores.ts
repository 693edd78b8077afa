import type { Picture } from './place-face';
import { restPoint } from './rest-face';

/** Order of the tracker's 52 scores: these two are eyeBlinkLeft and eyeBlinkRight. */
export const EYE_BLINK_LEFT = 9;
const EYE_BLINK_RIGHT = 10;
const SCORES = 52;

const RIGHT = { upper: 159, lower: 145, outer: 33, inner: 133 };
const LEFT = { upper: 386, lower: 374, outer: 263, inner: 362 };

/** A resting eye scores a little above 0 and a shut one stays below 1, as the tracker's own scores do. */
const AT_REST = 0.06;
const SHUT = 0.85;

/** Blink scores from the lid aperture over the eye's width; every other score is 0. For baselines only. */
export function eyeScores(landmarks: Float32Array, picture: Picture): Float32Array {
  const scores = new Float32Array(SCORES);
  scores[EYE_BLINK_LEFT] = blinkScore(landmarks, LEFT, picture);
  scores[EYE_BLINK_RIGHT] = blinkScore(landmarks, RIGHT, picture);
  return scores;
}

function blinkScore(landmarks: Float32Array, eye: typeof RIGHT, { imageWidth, imageHeight }: Picture): number {
  const apart = (a: number, b: number) =>
    Math.hypot(
      ((landmarks[a * 3] ?? 0) - (landmarks[b * 3] ?? 0)) * imageWidth,
      ((landmarks[a * 3 + 1] ?? 0) - (landmarks[b * 3 + 1] ?? 0)) * imageHeight,
    );
  const closure = 1 - apart(eye.upper, eye.lower) / apart(eye.outer, eye.inner) / REST_RATIO;
  return Math.min(1, Math.max(0, AT_REST + (SHUT - AT_REST) * closure));
}

const REST_RATIO = restRatio();

function restRatio(): number {
  const [upper, lower, outer, inner] = [restPoint(159), restPoint(145), restPoint(33), restPoint(133)];
  return Math.hypot(upper[0] - lower[0], upper[1] - lower[1]) / Math.hypot(outer[0] - inner[0], outer[1] - inner[1]);
}
