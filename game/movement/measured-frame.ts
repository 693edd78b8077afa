import type { HeadPose, MeasureTable } from './judgement';

/** A camera frame after the head pose was taken out: every measure with its filtered value and speed. */
export interface MeasuredFrame {
  readonly captureMs: number;
  /** Since the previous frame with rising time; 0 at the first one and after a gap of more than 250 ms. */
  readonly dtMs: number;
  readonly status: 'ok' | 'noFace' | 'badNumbers' | 'timeNotRising';
  readonly measures: MeasureTable;
  /** Relative to the camera; null without a face. */
  readonly pose: HeadPose | null;
  /** Root mean square misfit of the rigid points, iod; NaN without a face. */
  readonly rigidResidualIod: number;
  /** How far the edge of the face bulges beyond the person's own, out and forward, iod; NaN without a face. */
  readonly edgeBulgeIod: number;
  /** Distance of the outer canthi in image pixels; NaN without a face. */
  readonly interocularPx: number;
  /** Face centre as fractions of the image; NaN without a face. */
  readonly centreX: number;
  readonly centreY: number;
  /** Of the picture, pixels. */
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly facesSeen: number;
  /** 0..255, null when the source cannot say. */
  readonly meanLuma: number | null;
  /** Frames a second over the last two seconds; NaN before the first second. */
  readonly framesPerS: number;
}
