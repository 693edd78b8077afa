import numbers from './rest-face.json';

export type Point = readonly [x: number, y: number, z: number];

/**
 * The practice face at rest: 478 x 3 in iod, origin midway between the outer canthi; x to the patient's left (the right of an
 * unmirrored picture), y down, z away from the camera. Made by `scripts/make-rest-face.ts` from hand-drawn anchors.
 */
export const REST_FACE: readonly number[] = numbers;

export function restPoint(landmark: number): Point {
  const i = landmark * 3;
  return [REST_FACE[i] ?? Number.NaN, REST_FACE[i + 1] ?? Number.NaN, REST_FACE[i + 2] ?? Number.NaN];
}

/** For each landmark, the one at the same place of the other half of the face; midline landmarks name themselves. */
export const MIRROR_OF: readonly number[] = Array.from({ length: REST_FACE.length / 3 }, (_, i) => twinOf(i));

function twinOf(landmark: number): number {
  const [x, y, z] = restPoint(landmark);
  let twin = landmark;
  let nearest = Number.POSITIVE_INFINITY;
  for (let j = 0; j < REST_FACE.length / 3; j++) {
    const [u, v, w] = restPoint(j);
    const distance = Math.hypot(u + x, v - y, w - z);
    if (distance < nearest) {
      nearest = distance;
      twin = j;
    }
  }
  return twin;
}
