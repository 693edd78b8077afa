import { linearRegression, mean, sampleCorrelation } from 'simple-statistics';
import { createFaceSpace } from '../../../game/movement/measure/face-space';
import type { Clip } from '../clips/clip';

/** Place of jawOpen among the tracker's 52 scores. */
const JAW_OPEN = 25;
/** Place of the depth in the tracker's 4 x 4 matrix, column-major. */
const DEPTH = 14;

const WORDS = {
  ours: 'this product: scale of the fit to rigid points',
  vendor: 'tracker vendor: depth in the matrix',
  temples: 'this product: seen width of the temples, against which lids are measured',
  eyeCorners: 'this product: seen distance of the eye corners, by that width',
} as const;

export interface Leakage {
  readonly name: string;
  /** Change of apparent size or distance over a full opening of the jaw, share. */
  readonly share: number;
  readonly correlation: number;
}

/**
 * How much an opening mouth looks like a nearer face, on a recording whose head is still: our fit, the vendor's matrix, and
 * the seen width that lids are measured against.
 */
export function leakageOf(clip: Clip): Leakage[] {
  const face = createFaceSpace();
  const rows = clip.frames.flatMap((frame) => {
    const { matrix, blendshapes, landmarks } = frame.face ?? {};
    if (!matrix || !blendshapes || !landmarks || !face.fit(frame)) return [];
    const acrossPx = Math.hypot(
      ((landmarks[3 * 33] ?? 0) - (landmarks[3 * 263] ?? 0)) * frame.imageWidth,
      ((landmarks[3 * 33 + 1] ?? 0) - (landmarks[3 * 263 + 1] ?? 0)) * frame.imageHeight,
      ((landmarks[3 * 33 + 2] ?? 0) - (landmarks[3 * 263 + 2] ?? 0)) * frame.imageWidth,
    );
    const acrossFitted = Math.hypot(face.x(33) - face.x(263), face.y(33) - face.y(263), face.z(33) - face.z(263));
    const seenPx = Math.hypot(
      ((landmarks[3 * 33] ?? 0) - (landmarks[3 * 263] ?? 0)) * frame.imageWidth,
      ((landmarks[3 * 33 + 1] ?? 0) - (landmarks[3 * 263 + 1] ?? 0)) * frame.imageHeight,
    );
    return [
      {
        jaw: blendshapes[JAW_OPEN] ?? 0,
        ours: acrossPx / acrossFitted,
        vendor: matrix[DEPTH] ?? Number.NaN,
        temples: seenPx / face.seenDistance(33, 263),
        eyeCorners: face.seenDistance(33, 263),
      },
    ];
  });
  return (['ours', 'vendor', 'temples', 'eyeCorners'] as const).map((name) => {
    const pairs = rows.map((r) => [r.jaw, r[name]]);
    const share = linearRegression(pairs).m / mean(rows.map((r) => r[name]));
    return {
      name: WORDS[name],
      share: Math.abs(share),
      correlation: sampleCorrelation(
        rows.map((r) => r.jaw),
        rows.map((r) => r[name]),
      ),
    };
  });
}
