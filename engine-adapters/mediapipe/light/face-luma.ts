import type { FaceLuma } from '../../../game/movement/face-frame';
import { luma } from './luma';

/** RGBA bytes of a picture drawn small. */
export interface SmallPicture {
  readonly rgba: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/**
 * Share of the face's half axes that is looked at: an oval of skin, without hair, ears and what stands behind the cheeks. It
 * stays on the face when the head is tilted by 20 degrees.
 */
const INNER = 0.7;
/** Of the mesh: top of the forehead and chin. The line through them parts the halves of the face, however the head is tilted. */
const FOREHEAD = 10;
const CHIN = 152;

/**
 * How bright each half of a face is, 0..255, over an oval within it.
 * In: the picture drawn small, and the face's landmarks as fractions of it. Out: null when a half has no point in the picture.
 */
export function faceLuma({ rgba, width, height }: SmallPicture, landmarks: Float32Array): FaceLuma | null {
  const box = boxOf(landmarks);
  const [topX, topY] = [(landmarks[FOREHEAD * 3] ?? 0) * width, (landmarks[FOREHEAD * 3 + 1] ?? 0) * height];
  const [downX, downY] = [(landmarks[CHIN * 3] ?? 0) * width - topX, (landmarks[CHIN * 3 + 1] ?? 0) * height - topY];
  const [middleX, middleY] = [((box.left + box.right) / 2) * width, ((box.top + box.bottom) / 2) * height];
  const across = Math.max(((box.right - box.left) / 2) * width * INNER, 1);
  const down = Math.max(((box.bottom - box.top) / 2) * height * INNER, 1);
  const sums = { patientLeft: { sum: 0, count: 0 }, patientRight: { sum: 0, count: 0 } };
  for (let row = Math.max(0, Math.floor(middleY - down)); row < Math.min(height, middleY + down); row += 1)
    for (
      let column = Math.max(0, Math.floor(middleX - across));
      column < Math.min(width, middleX + across);
      column += 1
    ) {
      const [x, y] = [column + 0.5, row + 0.5];
      if (((x - middleX) / across) ** 2 + ((y - middleY) / down) ** 2 > 1) continue;
      // Left of the line from forehead to chin, as the chin looks: the patient's left in a picture that is not mirrored.
      const isLeft = downY * (x - topX) - downX * (y - topY) > 0;
      const half = isLeft ? sums.patientLeft : sums.patientRight;
      half.sum += luma(rgba, (row * width + column) * 4);
      half.count += 1;
    }
  const { patientLeft: left, patientRight: right } = sums;
  if (left.count === 0 || right.count === 0) return null;
  return { patientLeft: left.sum / left.count, patientRight: right.sum / right.count };
}

function boxOf(landmarks: Float32Array) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let i = 0; i < landmarks.length; i += 3) {
    const [x, y] = [landmarks[i] ?? 0, landmarks[i + 1] ?? 0];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
