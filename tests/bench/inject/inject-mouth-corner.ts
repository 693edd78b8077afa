import type { FaceFrame } from '../../../game/movement/face-frame';
import { SIDES, type Side } from '../../../game/movement/side';
import { movedWay } from '../clips/activation-trace';
import { COMMISSURE, MOUTH_CORNER, OUTER_CANTHUS } from '../clips/bench-landmarks';
import type { Clip, Injection } from '../clips/clip';
import type { Carrier } from './carrier';
import { injectedChange } from './injected-change';

/**
 * The clip with corners of the mouth that follow the target movement, in the way this face smiles. Nothing is taken out
 * before: the mouth of these carriers has no part in the movement.
 */
export function injectMouthCorner(clip: Clip, carrier: Carrier, injection: Injection): FaceFrame[] {
  const ways = Object.fromEntries(
    SIDES.map((side) => [side, movedWay(clip, carrier.timesMs, COMMISSURE, [side], clip.smiles)?.reach ?? []]),
  ) as Record<Side, readonly number[]>;
  const changes = {
    patientLeft: injectedChange(carrier, injection, 'patientLeft'),
    patientRight: injectedChange(carrier, injection, 'patientRight'),
  };
  return clip.frames.map((frame, i) => {
    if (frame.face === null) return frame;
    const landmarks = frame.face.landmarks.slice();
    for (const side of SIDES) moveCorner(landmarks, frame, side, ways[side], changes[side][i] ?? 0);
    return { ...frame, face: { ...frame.face, landmarks } };
  });
}

/** `way` in distances of the outer canthi along and across their line. */
function moveCorner(
  landmarks: Float32Array,
  frame: FaceFrame,
  side: Side,
  way: readonly number[],
  share: number,
): void {
  const { imageWidth, imageHeight } = frame;
  const px = (point: number, axis: 0 | 1) =>
    (frame.face?.landmarks[3 * point + axis] ?? Number.NaN) * (axis === 0 ? imageWidth : imageHeight);
  const along = ([0, 1] as const).map(
    (axis) => px(OUTER_CANTHUS.patientLeft, axis) - px(OUTER_CANTHUS.patientRight, axis),
  );
  const [ax, ay] = [along[0] ?? 0, along[1] ?? 0];
  const [wx, wy] = [share * (way[0] ?? 0), share * (way[1] ?? 0)];
  for (const point of MOUTH_CORNER[side]) {
    landmarks[3 * point] = (landmarks[3 * point] ?? 0) + (wx * ax - wy * ay) / imageWidth;
    landmarks[3 * point + 1] = (landmarks[3 * point + 1] ?? 0) + (wx * ay + wy * ax) / imageHeight;
  }
}
