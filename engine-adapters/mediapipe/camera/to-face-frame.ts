import { type FaceFrame, LANDMARK_COUNT } from '../../../game/movement/face-frame';
import type { TrackedPicture } from '../tracker/tracked-picture';
import type { FrameStamp } from './frame-stamp';

/** A picture that stays the same this long is no live face: a camera always has some noise, ms. */
const FROZEN_AFTER_MS = 1000;

/**
 * The frame that the rest of the product gets. A frozen picture shows nobody.
 * null when the tracker's answer is not a face mesh of finite numbers: such an answer is dropped like a skipped frame.
 */
export function toFaceFrame(picture: TrackedPicture, stamp: FrameStamp, droppedFrames: number): FaceFrame | null {
  const { landmarks, matrix, blendshapes, width, height, meanLuma, faceLuma } = picture;
  if (landmarks && !isMesh(landmarks)) return null;
  const alive = picture.unchangedMs <= FROZEN_AFTER_MS;
  return {
    captureMs: stamp.captureMs,
    captureSource: stamp.captureSource,
    droppedFrames,
    face: landmarks && alive ? { landmarks, matrix, blendshapes } : null,
    imageWidth: width,
    imageHeight: height,
    facesSeen: alive ? picture.facesSeen : 0,
    meanLuma,
    faceLuma: landmarks && alive ? faceLuma : null,
  };
}

function isMesh(landmarks: Float32Array): boolean {
  return landmarks.length === LANDMARK_COUNT * 3 && landmarks.every(Number.isFinite);
}
