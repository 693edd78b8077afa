import type { FramePace } from '../../../game/ports/face-source';

/** Four pictures a second still tell presence, light and a camera that fell silent, at an eighth of the work, ms. */
const IDLE_EVERY_MS = 250;

/** Whether a frame is to be looked at: each at full pace, four a second otherwise. A time that was set back counts anew. */
export function createFramePace(): (pace: FramePace, captureMs: number) => boolean {
  let lastMs = Number.NEGATIVE_INFINITY;
  return (pace, captureMs) => {
    const soon = captureMs >= lastMs && captureMs - lastMs < IDLE_EVERY_MS;
    if (pace === 'idle' && soon) return false;
    lastMs = captureMs;
    return true;
  };
}
