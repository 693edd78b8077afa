import type { MeasuredFrame } from '../measure/measured-frame';

/** How much of the player's face a picture shows; `twoFaces`: another one beside it, so that nobody knows whose is measured. */
export type FaceView = 'whole' | 'partly' | 'twoFaces' | 'none';

/** The view in one frame. Only from a whole face, alone in the picture, is anything learned. */
export function faceView({ status, facesSeen, landmarksOutside }: MeasuredFrame): FaceView {
  if (facesSeen > 1) return 'twoFaces';
  if (landmarksOutside > 0) return 'partly';
  return status === 'ok' ? 'whole' : 'none';
}
