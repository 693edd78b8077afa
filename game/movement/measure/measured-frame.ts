import type { FaceLuma } from '../face-frame';
import type { HeadPose, MeasureTable } from '../judgement';
import type { PictureEdge } from './seen-landmarks';

/** A camera frame with the head pose removed: every measure with its filtered value and speed. */
export interface MeasuredFrame {
  readonly captureMs: number;
  /** Since the previous frame with rising time; 0 at the first one and after a gap of more than 250 ms. */
  readonly dtMs: number;
  /**
   * `outOfPicture`: the reference of all measures (rigid points of eyes and nose, and the temples) is not in the
   * picture.
   */
  readonly status: 'ok' | 'noFace' | 'outOfPicture' | 'badNumbers' | 'timeNotRising';
  readonly measures: MeasureTable;
  /** Landmarks in use that lie outside the picture; 0 for a whole face and without one. */
  readonly landmarksOutside: number;
  /** The picture edges that these landmarks lie beyond, the edge with the most landmarks first. */
  readonly edgesBeyond: readonly PictureEdge[];
  /** Relative to the camera; null without a face. */
  readonly pose: HeadPose | null;
  /** Root mean square misfit of the rigid points, iod; NaN without a face. */
  readonly rigidResidualIod: number;
  /**
   * How far the edge of the face bulges beyond this person's own outline, out and forward, iod; NaN without a face or
   * while that edge is not seen.
   */
  readonly edgeBulgeIod: number;
  /** Distance of the outer canthi in image pixels; NaN without a face. This and the centre are a guess while landmarks lie outside. */
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
  /** 0..255, null without a face and where the source cannot say. */
  readonly faceLuma: FaceLuma | null;
  /** Frames a second over the last two seconds; NaN before the first second. */
  readonly framesPerS: number;
}
