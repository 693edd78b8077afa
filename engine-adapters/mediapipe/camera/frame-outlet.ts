import type { FaceFrame } from '../../../game/movement/face-frame';
import type { TrackedPicture } from '../tracker/tracked-picture';
import type { FrameStamp } from './frame-stamp';
import { toFaceFrame } from './to-face-frame';

export interface FrameOutlet {
  /**
   * A picture was tracked: its frame is passed on unless it is older than the last one or its mesh has a number that is
   * not finite.
   */
  tracked(picture: TrackedPicture, stamp: FrameStamp): void;
  /** Nothing came from the camera: passes on a frame without a face, so that the play waits. */
  nobody(nowMs: number): void;
}

/** The last gate before the product: time rises strictly, and skipped frames are counted. */
export function createFrameOutlet(onFrame: (frame: FaceFrame) => void): FrameOutlet {
  let last: FaceFrame | null = null;
  let lastPresented: number | null = null;

  function send(frame: FaceFrame): void {
    last = frame;
    onFrame(frame);
  }

  return {
    tracked(picture, stamp) {
      if (last && stamp.captureMs <= last.captureMs) return;
      const skipped = lastPresented === null ? 0 : Math.max(0, stamp.presented - lastPresented - 1);
      const frame = toFaceFrame(picture, stamp, skipped);
      if (!frame) return;
      lastPresented = stamp.presented;
      send(frame);
    },
    nobody(nowMs) {
      if (!last || nowMs <= last.captureMs) return;
      send({ ...last, captureMs: nowMs, droppedFrames: 0, face: null, facesSeen: 0, meanLuma: null, faceLuma: null });
    },
  };
}
