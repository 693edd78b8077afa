import { OneEuroFilter } from '1eurofilter';
import type { FaceFrame } from '../../../game/movement/face-frame';

/** The tracker vendor's own settings for face landmarks in video (minimum cut-off Hz, beta, derivative cut-off Hz). */
const VENDOR = { minCutoffHz: 0.05, beta: 80, derivativeCutoffHz: 1 };

/**
 * Landmarks as the tracker gives them with its own smoothing left on: one one-euro filter a coordinate, speeds measured in
 * sizes of the face (mean of width and height of its box), true times.
 * Input: frames in order. Output: the same frames, smoothed; frames without a face pass and start the filters anew.
 * Source of the method: Casiez, Roussel and Vogel 2012.
 */
export function vendorSmoothing(frames: readonly FaceFrame[], only?: readonly number[]): FaceFrame[] {
  let filters: OneEuroFilter[] | null = null;
  let scale = 1;
  return frames.map((frame) => {
    const points = frame.face?.landmarks;
    if (frame.face === null || points === undefined) {
      filters = null;
      return frame;
    }
    const indices = only ?? Array.from({ length: points.length / 3 }, (_, i) => i);
    if (filters === null) {
      filters = Array.from({ length: 3 * indices.length }, oneFilter);
      scale = 1 / faceSizePx(points, frame);
    }
    const landmarks = Float32Array.from(points);
    // x and z are shares of the width, y of the height.
    const px = [frame.imageWidth, frame.imageHeight, frame.imageWidth];
    const seconds = frame.captureMs / 1000;
    for (const [k, index] of indices.entries()) {
      for (let axis = 0; axis < 3; axis++) {
        const toScale = (px[axis] ?? 1) * scale;
        const at = 3 * index + axis;
        landmarks[at] = (filters[3 * k + axis]?.filter((points[at] ?? 0) * toScale, seconds) ?? Number.NaN) / toScale;
      }
    }
    return { ...frame, face: { ...frame.face, landmarks } };
  });
}

function oneFilter(): OneEuroFilter {
  return new OneEuroFilter(30, VENDOR.minCutoffHz, VENDOR.beta, VENDOR.derivativeCutoffHz);
}

/** Mean of width and height of the box around the landmarks, px. */
function faceSizePx(points: Float32Array, frame: FaceFrame): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 3) {
    left = Math.min(left, points[i] ?? left);
    right = Math.max(right, points[i] ?? right);
    top = Math.min(top, points[i + 1] ?? top);
    bottom = Math.max(bottom, points[i + 1] ?? bottom);
  }
  return ((right - left) * frame.imageWidth + (bottom - top) * frame.imageHeight) / 2;
}
