import { MIRROR_OF } from '../../engine-adapters/practice-face/shape/rest-face';
import type { FaceFrame } from '../../game/movement/face-frame';

/** The same pictures with the face pushed aside, shares of the picture: what a tracker that invents the rest would say. */
export function pushed(frames: readonly FaceFrame[], x: number, y: number): readonly FaceFrame[] {
  const by = [x, y, 0];
  return frames.map((frame) =>
    withLandmarks(frame, (landmarks) => landmarks.map((value, i) => value + (by[i % 3] ?? 0))),
  );
}

/** The same pictures flipped left to right, as some cameras give them: the sides change their names. */
export function flipped(frames: readonly FaceFrame[]): readonly FaceFrame[] {
  return frames.map((frame) =>
    withLandmarks(frame, (landmarks) =>
      landmarks.map((_, i) => {
        const value = landmarks[(MIRROR_OF[Math.floor(i / 3)] ?? 0) * 3 + (i % 3)] ?? 0;
        return i % 3 === 0 ? 1 - value : value;
      }),
    ),
  );
}

function withLandmarks(frame: FaceFrame, change: (landmarks: Float32Array) => Float32Array): FaceFrame {
  return frame.face === null ? frame : { ...frame, face: { ...frame.face, landmarks: change(frame.face.landmarks) } };
}
