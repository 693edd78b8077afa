import type { FaceFrame } from '../../game/movement/face-frame';
import { SIDES, type Side } from '../../game/movement/side';
import { LID_PAIRS } from './bench-landmarks';
import type { Carrier } from './carrier';
import type { Clip, Injection } from './clip';
import { withMovedLids } from './eye-blink-score';
import { type Trace, valueAt } from './trace';

/** Slow lid ratios outside are closed or torn-open eyes: dividing by them would blow up noise. */
const USABLE_RATIO = { low: 0.4, high: 2.5 };

/** Share of the resting fissure that the injection takes at each frame. */
export function injectedLoss(carrier: Carrier, injection: Injection, side: Side): Trace {
  const { activation, timesMs } = carrier;
  if (activation === null || !injection.sides.includes(side)) return new Float64Array(timesMs.length);
  return timesMs.map(
    (ms) => injection.gain * Math.max(0, Math.min(1.2, valueAt(timesMs, activation, ms - injection.lagMs))),
  );
}

/**
 * The clip with lids that follow the target movement and nothing else that is slow: each pair of lid points is brought
 * to rest height by the carrier's own slow course and then narrowed. What is fast (blinks, frame noise) and the head's
 * movement stay as they were.
 */
export function injectNarrowing(clip: Clip, carrier: Carrier, injection: Injection): FaceFrame[] {
  const losses = {
    patientLeft: injectedLoss(carrier, injection, 'patientLeft'),
    patientRight: injectedLoss(carrier, injection, 'patientRight'),
  };
  return clip.frames.map((frame, i) => {
    if (frame.face === null) return frame;
    const landmarks = Float32Array.from(frame.face.landmarks);
    const added = { patientLeft: 0, patientRight: 0 };
    const before = { patientLeft: 0, patientRight: 0 };
    for (const side of SIDES) {
      const ratio = Math.max(USABLE_RATIO.low, Math.min(USABLE_RATIO.high, carrier.lidRatio[side][i] ?? 1));
      const wanted = 1 - (losses[side][i] ?? 0);
      scaleLids(landmarks, side, wanted / ratio);
      added[side] = ratio - wanted;
      before[side] = 1 - (carrier.fissureRatio[side][i] ?? 1);
    }
    return { ...frame, face: { ...frame.face, landmarks, blendshapes: withMovedLids(frame, added, before) } };
  });
}

/** Moves each lid pair toward its middle by one factor. */
export function scaleLids(landmarks: Float32Array, side: Side, factor: number): void {
  for (const [upper, lower] of LID_PAIRS[side]) {
    for (const axis of [0, 1, 2]) {
      const a = landmarks[3 * upper + axis] ?? 0;
      const b = landmarks[3 * lower + axis] ?? 0;
      const middle = (a + b) / 2;
      landmarks[3 * upper + axis] = middle + (a - middle) * factor;
      landmarks[3 * lower + axis] = middle + (b - middle) * factor;
    }
  }
}
