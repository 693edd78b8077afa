/** A camera without a frame for this long is reported as "nobody seen", so that the play waits, ms. */
const SILENT_AFTER_MS = 1000;
/** After this long without a frame it is a fault: unplugged without notice, or taken by another program, ms. */
const LOST_AFTER_MS = 5000;
/** A check that comes this late was held up by a sleeping device, and so were the frames, ms. */
const SLEPT_MS = 2000;

export type CameraLiveliness = 'alive' | 'silent' | 'lost';

export interface CameraWatch {
  frameCame(nowMs: number): void;
  /** To be asked a few times a second. A hidden page or a sleeping device gets no frames; that is no fault of the camera. */
  check(nowMs: number, page: 'visible' | 'hidden'): CameraLiveliness;
}

/** Judges a camera by the time of its last frame. */
export function createCameraWatch(startMs: number): CameraWatch {
  let lastFrameMs = startMs;
  let lastCheckMs = startMs;
  return {
    frameCame(nowMs) {
      lastFrameMs = nowMs;
    },
    check(nowMs, page) {
      if (page === 'hidden' || nowMs - lastCheckMs > SLEPT_MS) lastFrameMs = nowMs;
      lastCheckMs = nowMs;
      const sinceMs = nowMs - lastFrameMs;
      return sinceMs > LOST_AFTER_MS ? 'lost' : sinceMs > SILENT_AFTER_MS ? 'silent' : 'alive';
    },
  };
}
