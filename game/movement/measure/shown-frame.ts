import type { MeasureKey } from './measure-id';
import type { MeasuredFrame } from './measured-frame';

/**
 * The frame as a task may use it: as it is when all that the task needs lies inside the picture, and otherwise `outOfPicture`,
 * without a pose. Nothing that such a frame still shows is judged: half a face tells neither that the rest is quiet nor that it is not.
 */
export function shownFrame(frame: MeasuredFrame, needed: readonly MeasureKey[]): MeasuredFrame {
  if (frame.status !== 'ok' || frame.landmarksOutside === 0) return frame;
  const outlineIsSeen = Number.isFinite(frame.edgeBulgeIod);
  if (outlineIsSeen && needed.every((key) => frame.measures[key].status !== 'unseen')) return frame;
  return { ...frame, status: 'outOfPicture', pose: null };
}
