import type { FaceFrame } from '../../movement/face-frame';
import { useSay } from '../console-context';

/** Time between two updates of a face and the numbers beside it: ten a second look live [ms of the face's own time]. */
export const SHOWN_EVERY_MS = 100;

/** Contours by the tracker's numbering, the patient's right first. */
const CONTOURS: readonly (readonly number[])[] = [
  [33, 160, 159, 158, 133, 153, 145, 144, 33],
  [70, 63, 105, 66, 107],
  [263, 387, 386, 385, 362, 380, 374, 373, 263],
  [300, 293, 334, 296, 336],
  [61, 40, 37, 0, 267, 270, 291, 321, 314, 17, 84, 91, 61],
  [78, 81, 13, 311, 308, 402, 14, 178, 78],
  [168, 197, 5, 4],
  [129, 98, 2, 327, 358],
  [10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152],
  [10, 109, 67, 103, 54, 21, 162, 127, 234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152],
];
/** Size of the drawing, in its own units, and the distance of the outer eye corners as a share of it. */
const SIZE = 100;
const EYES_APART = 0.48;
const RIGHT_CORNER = 33;
const LEFT_CORNER = 263;

/** The simulated face as lines, as a person opposite sees it; empty where there is none. */
export function FaceSketch({ frame }: { frame: FaceFrame | null }) {
  const say = useSay();
  return (
    <svg class="face-sketch" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={say('try.face')}>
      {frame !== null && <path d={drawn(frame)} />}
    </svg>
  );
}

/** The lines of a face where they lie in the camera's picture, as a path; `width`: of the picture, in the drawing's units. */
export function faceInPicture({ face, imageWidth, imageHeight }: FaceFrame, width: number): string {
  if (face === null) return '';
  const point = (i: number) => {
    const x = (face.landmarks[3 * i] ?? 0) * width;
    const y = ((face.landmarks[3 * i + 1] ?? 0) * width * imageHeight) / imageWidth;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  return CONTOURS.map((contour) => `M${contour.map(point).join('L')}`).join('');
}

function drawn({ face, imageWidth, imageHeight }: FaceFrame): string {
  if (face === null) return '';
  const at = (i: number) => ({
    x: (face.landmarks[3 * i] ?? 0) * imageWidth,
    y: (face.landmarks[3 * i + 1] ?? 0) * imageHeight,
  });
  const [right, left] = [at(RIGHT_CORNER), at(LEFT_CORNER)];
  const scale = (EYES_APART * SIZE) / (Math.hypot(left.x - right.x, left.y - right.y) || 1);
  const middle = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  const point = (i: number) => {
    const { x, y } = at(i);
    return `${(SIZE / 2 + scale * (x - middle.x)).toFixed(1)} ${(0.4 * SIZE + scale * (y - middle.y)).toFixed(1)}`;
  };
  return CONTOURS.map((contour) => `M${contour.map(point).join('L')}`).join('');
}
