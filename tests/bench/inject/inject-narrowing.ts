import type { FaceFrame } from '../../../game/movement/face-frame';
import { SIDES, type Side } from '../../../game/movement/side';
import { LID_PAIRS } from '../clips/bench-landmarks';
import type { Clip, Injection } from '../clips/clip';
import { withMovedLids } from '../clips/eye-blink-score';
import type { Carrier } from './carrier';
import { injectedChange } from './injected-change';
import type { RestingLids, Step } from './resting-lids';

/**
 * The clip with lids that follow the target movement and nothing else that is slow: each pair of lid points is brought
 * to rest (see `restingLids`) and then narrowed. What is fast (blinks, frame noise) and the head's movement stay.
 */
export function injectNarrowing(clip: Clip, carrier: Carrier, lids: RestingLids, injection: Injection): FaceFrame[] {
  const losses = {
    patientLeft: injectedChange(carrier, injection, 'patientLeft'),
    patientRight: injectedChange(carrier, injection, 'patientRight'),
  };
  return clip.frames.map((frame, i) => {
    if (frame.face === null) return frame;
    const landmarks = frame.face.landmarks.slice();
    const added = { patientLeft: 0, patientRight: 0 };
    const before = { patientLeft: 0, patientRight: 0 };
    for (const side of SIDES) {
      const wanted = 1 - (losses[side][i] ?? 0);
      for (const pair of LID_PAIRS[side].keys()) placeLids(landmarks, side, pair, lids(i, side, pair), wanted);
      added[side] = (carrier.lidRatio[side][i] ?? 1) - wanted;
      before[side] = 1 - (carrier.fissureRatio[side][i] ?? 1);
    }
    return { ...frame, face: { ...frame.face, landmarks, blendshapes: withMovedLids(frame, added, before) } };
  });
}

/** Puts a pair of lid points a share of a step apart, around their middle. */
function placeLids(landmarks: Float32Array, side: Side, pair: number, step: Step, share: number): void {
  const [upper, lower] = LID_PAIRS[side][pair] ?? [0, 0];
  for (const [axis, along] of step.entries()) {
    const middle = ((landmarks[3 * upper + axis] ?? 0) + (landmarks[3 * lower + axis] ?? 0)) / 2;
    landmarks[3 * upper + axis] = middle + (along * share) / 2;
    landmarks[3 * lower + axis] = middle - (along * share) / 2;
  }
}
