import type { FaceFrame } from '../../../game/movement/face-frame';

/** Pixel coordinates of a frame's landmarks; null without a face. */
export function pictureOf(frame: FaceFrame) {
  const points = frame.face?.landmarks;
  if (points === undefined) return null;
  const x = (i: number) => (points[3 * i] ?? Number.NaN) * frame.imageWidth;
  const y = (i: number) => (points[3 * i + 1] ?? Number.NaN) * frame.imageHeight;
  const z = (i: number) => (points[3 * i + 2] ?? Number.NaN) * frame.imageWidth;
  return {
    x,
    y,
    distance: (a: number, b: number) => Math.hypot(x(a) - x(b), y(a) - y(b)),
    distanceWithDepth: (a: number, b: number) => Math.hypot(x(a) - x(b), y(a) - y(b), z(a) - z(b)),
  };
}
