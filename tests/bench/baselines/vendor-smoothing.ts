import type { FaceFrame } from '../../../game/movement/face-frame';

/** The tracker vendor's own settings for face landmarks in video. */
const VENDOR = {
  minCutoffHz: 0.05,
  /** Hz of cut-off per face size a second. */
  beta: 80,
  derivativeCutoffHz: 1,
} as const;

/**
 * Landmarks as the tracker gives them with its own smoothing left on: one one-euro filter a coordinate, speeds measured in
 * sizes of the face (mean of width and height of its box), true times. The vendor takes the speed between raw values;
 * the authors' newer package takes it from the filtered one, which lags a quarter as much, so it is not used here.
 * Input: frames in order; the landmarks to smooth (all). Output: the same frames, smoothed; frames without a face pass and
 * start the filters anew. Source: Casiez, Roussel and Vogel 2012.
 */
export function vendorSmoothing(frames: readonly FaceFrame[], only?: readonly number[]): FaceFrame[] {
  let state: { raw: Float64Array; smooth: Float64Array; speed: Float64Array; lastMs: number } | null = null;
  return frames.map((frame) => {
    const points = frame.face?.landmarks;
    if (frame.face === null || points === undefined) {
      state = null;
      return frame;
    }
    const raw = new Float64Array(points);
    if (state === null) {
      state = { raw, smooth: raw.slice(), speed: new Float64Array(raw.length), lastMs: frame.captureMs };
      return frame;
    }
    const seconds = (frame.captureMs - state.lastMs) / 1000;
    const toFaceSizes = scales(points, frame);
    const derivativeShare = share(VENDOR.derivativeCutoffHz, seconds);
    const indices = only ?? allLandmarks(points);
    for (const index of indices) {
      for (let axis = 0; axis < 3; axis++) {
        const k = 3 * index + axis;
        const value = raw[k] ?? 0;
        const rawSpeed = ((value - (state.raw[k] ?? 0)) * (toFaceSizes[axis] ?? 0)) / seconds;
        const speed = (state.speed[k] ?? 0) + derivativeShare * (rawSpeed - (state.speed[k] ?? 0));
        state.speed[k] = speed;
        const cutoffHz = VENDOR.minCutoffHz + VENDOR.beta * Math.abs(speed);
        const before = state.smooth[k] ?? 0;
        state.smooth[k] = before + share(cutoffHz, seconds) * (value - before);
      }
    }
    state.raw = raw;
    state.lastMs = frame.captureMs;
    const landmarks = points.slice();
    for (const index of indices) {
      for (let k = 3 * index; k < 3 * index + 3; k++) landmarks[k] = state.smooth[k] ?? 0;
    }
    return { ...frame, face: { ...frame.face, landmarks } };
  });
}

/** Share of the new value that a first-order low-pass takes. */
function share(cutoffHz: number, seconds: number): number {
  return 1 / (1 + 1 / (2 * Math.PI * cutoffHz * seconds));
}

/** From x, y and z of the landmarks to sizes of the face. x and z are shares of the picture's width, y of its height. */
function scales(points: Float32Array, { imageWidth, imageHeight }: FaceFrame): readonly number[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 3) {
    left = Math.min(left, points[i] ?? left);
    right = Math.max(right, points[i] ?? right);
    top = Math.min(top, points[i + 1] ?? top);
    bottom = Math.max(bottom, points[i + 1] ?? bottom);
  }
  const sizePx = ((right - left) * imageWidth + (bottom - top) * imageHeight) / 2;
  return [imageWidth / sizePx, imageHeight / sizePx, imageWidth / sizePx];
}

const allLandmarks = (points: Float32Array) => Array.from({ length: points.length / 3 }, (_, i) => i);
