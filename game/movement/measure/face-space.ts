import type { FaceFrame } from '../face-frame';
import type { HeadPose } from '../judgement';
import { RIGID_POINTS } from './rigid-points';
import { rotationFit } from './rotation-fit';
import { seenScale } from './seen-scale';

const DEG_PER_RAD = 180 / Math.PI;
const TOTAL_WEIGHT = RIGID_POINTS.reduce((sum, p) => sum + p.weight, 0);
/** Weighted centre of the rigid shape, iod. */
const HOME = [0, 1, 2].map(
  (k) => RIGID_POINTS.reduce((sum, p) => sum + p.weight * (p.place[k] ?? 0), 0) / TOTAL_WEIGHT,
);
/** The rigid points about that centre. */
const CENTRED = RIGID_POINTS.map(({ landmark, weight, place }) => ({
  landmark,
  weight,
  place,
  off: Float64Array.from(place, (value, k) => value - (HOME[k] ?? 0)),
}));
/** Weighted sum of their squared distances from it, iod squared. */
const SIZE = CENTRED.reduce((size, { weight, off }) => off.reduce((sum, o) => sum + weight * (o * o), size), 0);

/**
 * Removes the head pose from a face: position, size and rotation of the skull, fitted to twelve rigid points.
 * Coordinates after `fit`: iod, x to the patient's left, y up, z out of the face. One object serves all frames of a
 * source.
 */
export interface FaceSpace {
  /** Fits this frame. False when there is no face or a rigid point is not a number; coordinates are then meaningless. */
  fit(frame: FaceFrame): boolean;
  x(landmark: number): number;
  y(landmark: number): number;
  z(landmark: number): number;
  /**
   * Distance of two neighbouring landmarks in the picture plane, iod. For small distances seen from the front it is
   * more accurate than face space, because neither the distance nor its scale uses the tracker's depth, which is only
   * estimated; a nod of 10 degrees shortens it by 1.5 %.
   */
  seenDistance(a: number, b: number): number;
  /** Relative to the camera. Yaw: positive to the patient's left; pitch: up; roll: the patient's left eye rises. */
  pose(): HeadPose;
  /** Misfit of the rigid points, 12 x (x, y, z), iod; overwritten by the next fit. */
  readonly misfit: Float64Array;
}

export function createFaceSpace(): FaceSpace {
  let landmarks = new Float32Array(0);
  let width = 1;
  let height = 1;
  let scale = 1;
  let perPixel = 1;
  const centre = new Float64Array(3);
  const sums = new Float64Array(9);
  const turn = new Float64Array(9);
  const misfit = new Float64Array(RIGID_POINTS.length * 3);

  // Pixels with y up and z toward the viewer, so that both spaces have the same handedness.
  const px = (landmark: number, axis: number): number => {
    const value = landmarks[landmark * 3 + axis] ?? Number.NaN;
    return axis === 0 ? value * width : axis === 1 ? -value * height : -value * width;
  };
  const coordinate = (landmark: number, axis: number): number => {
    const at = landmark * 3;
    const row = axis * 3;
    const right = (landmarks[at] ?? Number.NaN) * width - (centre[0] ?? 0);
    const up = -(landmarks[at + 1] ?? Number.NaN) * height - (centre[1] ?? 0);
    const near = -(landmarks[at + 2] ?? Number.NaN) * width - (centre[2] ?? 0);
    const turned = (turn[row] ?? 0) * right + (turn[row + 1] ?? 0) * up + (turn[row + 2] ?? 0) * near;
    return scale * turned + (HOME[axis] ?? 0);
  };

  const findCentre = (): void => {
    for (let k = 0; k < 3; k += 1) {
      let image = 0;
      for (const { landmark, weight } of CENTRED) image += weight * px(landmark, k);
      centre[k] = image / TOTAL_WEIGHT;
    }
  };

  return {
    misfit,
    fit(frame) {
      if (frame.face === null || !(frame.imageWidth > 0) || !(frame.imageHeight > 0)) return false;
      landmarks = frame.face.landmarks as Float32Array<ArrayBuffer>;
      width = frame.imageWidth;
      height = frame.imageHeight;
      findCentre();
      sums.fill(0);
      let imageSize = 0;
      for (const { landmark, weight, off } of CENTRED) {
        for (let i = 0; i < 3; i += 1) {
          const a = px(landmark, i) - (centre[i] ?? 0);
          imageSize += weight * a * a;
          for (let j = 0; j < 3; j += 1) sums[i * 3 + j] = (sums[i * 3 + j] ?? 0) + weight * a * (off[j] ?? 0);
        }
      }
      if (!Number.isFinite(imageSize) || imageSize <= 0) return false;
      scale = Math.sqrt(SIZE / imageSize);
      rotationFit(sums, turn);
      perPixel = seenScale(turn, px);
      for (const [i, { landmark, place }] of RIGID_POINTS.entries())
        for (let k = 0; k < 3; k += 1) misfit[i * 3 + k] = coordinate(landmark, k) - (place[k] ?? 0);
      return true;
    },
    x: (landmark) => coordinate(landmark, 0),
    y: (landmark) => coordinate(landmark, 1),
    z: (landmark) => coordinate(landmark, 2),
    seenDistance: (a, b) => perPixel * Math.hypot(px(a, 0) - px(b, 0), px(a, 1) - px(b, 1)),
    pose() {
      // Rows of `turn` are the axes of the face in the picture: row 0 to the patient's left, row 2 out of the face.
      return {
        yawDeg: Math.atan2(turn[6] ?? 0, turn[8] ?? 1) * DEG_PER_RAD,
        pitchDeg: Math.asin(Math.max(-1, Math.min(1, turn[7] ?? 0))) * DEG_PER_RAD,
        rollDeg: Math.atan2(turn[1] ?? 0, turn[0] ?? 1) * DEG_PER_RAD,
      };
    },
  };
}
