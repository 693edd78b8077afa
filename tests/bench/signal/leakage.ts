import { linearRegression, mean, sampleCorrelation } from 'simple-statistics';
import { createFaceSpace } from '../../../game/movement/face-space';
import type { Clip } from '../clip';

/** Place of jawOpen among the tracker's 52 scores. */
const JAW_OPEN = 25;
/** Place of the depth in the tracker's 4 x 4 matrix, column-major. */
const DEPTH = 14;

export interface Leakage {
  readonly name: string;
  /** Change of apparent size or distance over a full opening of the jaw, share. */
  readonly share: number;
  readonly correlation: number;
}

/** How much an opening mouth looks like a nearer face, on a recording whose head is still: our fit and the vendor's matrix. */
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
    return [{ jaw: blendshapes[JAW_OPEN] ?? 0, ours: acrossPx / acrossFitted, vendor: matrix[DEPTH] ?? Number.NaN }];
  });
  return (['ours', 'vendor'] as const).map((name) => {
    const pairs = rows.map((r) => [r.jaw, r[name]]);
    const share = linearRegression(pairs).m / mean(rows.map((r) => r[name]));
    return {
      name: name === 'ours' ? 'this product: scale of the fit to rigid points' : 'tracker vendor: depth in the matrix',
      share: Math.abs(share),
      correlation: sampleCorrelation(
        rows.map((r) => r.jaw),
        rows.map((r) => r[name]),
      ),
    };
  });
}
