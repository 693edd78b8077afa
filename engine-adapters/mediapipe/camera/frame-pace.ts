import type { FramePace } from '../../../game/ports/face-source';

/**
 * About every second picture of a camera of 30 a second, ms. Never fewer than eleven a second: the rate is known over two seconds, and a
 * pause that had been slower would be told as a slow camera (under ten) when play goes on.
 */
const IDLE_EVERY_MS = 45;

/** Whether a frame is to be looked at: each at full pace, otherwise about every second one. A time that was set back counts anew. */
export function createFramePace(): (pace: FramePace, captureMs: number) => boolean {
  let lastMs = Number.NEGATIVE_INFINITY;
  return (pace, captureMs) => {
    const soon = captureMs >= lastMs && captureMs - lastMs < IDLE_EVERY_MS;
    if (pace === 'idle' && soon) return false;
    lastMs = captureMs;
    return true;
  };
}
