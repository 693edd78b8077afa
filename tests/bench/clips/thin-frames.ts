import type { FaceFrame } from '../../../game/movement/face-frame';

/** The frames a slower camera would have delivered: the newest one at each tick, none twice. */
export function thinFrames(frames: readonly FaceFrame[], framesPerS: number): FaceFrame[] {
  const first = frames[0]?.captureMs ?? 0;
  const stepMs = 1000 / framesPerS;
  let due = first;
  return frames.filter((frame) => {
    // Half a millisecond of rounding in the recorded times must not cost a frame.
    if (frame.captureMs < due - 0.5) return false;
    while (due - 0.5 <= frame.captureMs) due += stepMs;
    return true;
  });
}
