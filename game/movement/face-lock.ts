import type { MeasuredFrame } from './measured-frame';
import { SETTINGS } from './settings';

/** Keeps to the face that plays: another one shows as a jump of place or size. */
export interface FaceLock {
  /** True while the face in view is not known to be the player's. */
  step(frame: MeasuredFrame): boolean;
  reset(): void;
}

export function createFaceLock(): FaceLock {
  let known: { x: number; y: number; px: number } | null = null;
  let strangeSinceMs = Number.NaN;
  return {
    reset() {
      known = null;
      strangeSinceMs = Number.NaN;
    },
    step(frame) {
      const now = { x: frame.centreX, y: frame.centreY, px: frame.interocularPx };
      if (known === null) {
        known = now;
        return false;
      }
      const size = Math.abs(now.px / known.px - 1);
      // Fractions of a picture to iod: the picture's width in iod is not known, so both are compared in faces.
      const place = Math.hypot(now.x - known.x, now.y - known.y) / faceShare(known, now);
      const strange = size > SETTINGS.gate.jumpSize || place > SETTINGS.gate.jumpIod;
      if (!strange) {
        strangeSinceMs = Number.NaN;
        known = now;
        return false;
      }
      if (Number.isNaN(strangeSinceMs)) strangeSinceMs = frame.captureMs;
      if (frame.captureMs - strangeSinceMs < SETTINGS.gate.jumpAcceptedMs) return true;
      strangeSinceMs = Number.NaN;
      known = now;
      return false;
    },
  };
}

/** Outer canthi as a share of a picture 640 px wide: the usual size, good enough to tell a step aside from a jump. */
function faceShare(a: { px: number }, b: { px: number }): number {
  return Math.max(a.px, b.px) / 640;
}
