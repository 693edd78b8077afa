import { frameTimeMs } from './practice-frames';
import type { PracticeScript } from './script/practice-script';

/** A frame that is due. */
export interface DueFrame {
  /** The face's own time, ms from its first frame on. Strictly rising. */
  readonly tMs: number;
  /** Frames since the last one that the camera never took. */
  readonly droppedFrames: number;
}

/** When a practice camera takes its frames, one after the other, in the face's own time. */
export interface FrameSchedule {
  /** Earliest time at which another frame is due, ms; jitter may move the frame itself by less than half a frame. */
  readonly nextMs: number;
  /** The next frame, when one is due by this time; else null. Each frame is given once, and none is left out. */
  takeDue(byMs: number): DueFrame | null;
}

/** Follows the script that stands at the moment of asking: the camera's rate may be changed at any time. */
export function createFrameSchedule(scriptNow: () => PracticeScript): FrameSchedule {
  // Frames are counted from the last change of the camera's rate, so that a new rate never turns time back.
  let next = 0;
  let countedFromMs = 0;
  let rate = scriptNow().camera.fps;
  let dropped = 0;

  const followRate = () => {
    const { fps } = scriptNow().camera;
    if (fps === rate) return;
    if (next > 0) {
      countedFromMs += ((next - 0.5) * 1000) / rate;
      next = 1;
    }
    rate = fps;
  };
  const nextMs = () => countedFromMs + (next * 1000) / rate;

  return {
    get nextMs() {
      followRate();
      return nextMs();
    },
    takeDue(byMs) {
      followRate();
      while (nextMs() <= byMs) {
        const { camera, seed } = scriptNow();
        const tMs = frameTimeMs(camera, seed, next++);
        if (tMs === null) {
          dropped++;
          continue;
        }
        const due = { tMs: countedFromMs + tMs, droppedFrames: dropped };
        dropped = 0;
        return due;
      }
      return null;
    },
  };
}
