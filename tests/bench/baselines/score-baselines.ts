import type { FaceFrame } from '../../../game/movement/face-frame';
import { otherSide, SIDES, type Side } from '../../../game/movement/side';
import type { Clip, Detection } from '../clips/clip';
import { eyeBlinkScore } from '../clips/eye-blink-score';
import type { Detector } from '../score/detector';
import { stretches } from '../score/truth-events';

/** ms; the same patience with a gap that the product's rule has. */
const BRIDGE_MS = 300;

/** The usual way: the eye's blink score over a threshold, in any frame or held for a while. */
export function scoreOver(threshold: number, heldMs: number): Detector {
  const name = heldMs === 0 ? `eyeBlink > ${threshold}` : `eyeBlink > ${threshold} for ${heldMs} ms`;
  return perSide(name, heldMs, (frame, side) => eyeBlinkScore(frame, side) > threshold);
}

/** One eye's score above the other's. */
export function scoreDifferenceOver(threshold: number): Detector {
  return perSide(`left-right score > ${threshold}`, 0, (frame, side) => {
    return eyeBlinkScore(frame, side) - eyeBlinkScore(frame, otherSide(side)) > threshold;
  });
}

/** A detector that looks at each frame alone and at each side in the same way. */
export function perSide(
  name: string,
  heldMs: number,
  holds: (frame: FaceFrame, side: Side, clip: Clip) => boolean,
): Detector {
  return {
    name,
    detect({ clip, frames }) {
      const events = SIDES.flatMap((side): Detection[] => {
        const inPlay = frames.filter((f) => f.captureMs >= clip.play[0] && f.captureMs < clip.play[1]);
        const timesMs = Float64Array.from(inPlay, (f) => f.captureMs);
        const found = stretches(timesMs, (i) => inPlay[i] !== undefined && holds(inPlay[i], side, clip), BRIDGE_MS);
        return found
          .filter((e) => e.endMs - e.startMs >= heldMs)
          .map((e) => ({ side, crossMs: e.startMs, startMs: e.startMs + heldMs, underMs: e.endMs, endMs: e.endMs }));
      });
      return { events, notSure: [] };
    },
  };
}
