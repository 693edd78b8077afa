import type { FaceFrame } from '../../../game/movement/face-frame';
import type { Side } from '../../../game/movement/side';

/** Places of eyeBlinkLeft and eyeBlinkRight among the tracker's 52 scores; left is the patient's own. */
const SCORE_INDEX: Readonly<Record<Side, number>> = { patientLeft: 9, patientRight: 10 };
const SCORE_COUNT = 52;
/** Score of an open eye and its rise over a full closure, fitted over the real recordings (0.15 open, 0.75 closed). */
const OPEN_SCORE = 0.15;
const SCORE_PER_LOSS = 0.6;

/** The tracker's blink score of one eye, 0..1; NaN when the frame has none. */
export function eyeBlinkScore(frame: FaceFrame, side: Side): number {
  return frame.face?.blendshapes?.[SCORE_INDEX[side]] ?? Number.NaN;
}

/**
 * Scores as the tracker would have given them for lids that were moved afterwards: the recorded score plus what such a
 * change of the lids does to it on average. Only the baselines read scores. A generated face has none: it gets the average.
 */
export function withMovedLids(
  frame: FaceFrame,
  addedLoss: Readonly<Record<Side, number>>,
  lossNow: Readonly<Record<Side, number>>,
): Float32Array {
  const scores = frame.face?.blendshapes?.slice() ?? new Float32Array(SCORE_COUNT);
  for (const [side, index] of Object.entries(SCORE_INDEX) as [Side, number][]) {
    const before = frame.face?.blendshapes ? (scores[index] ?? 0) : OPEN_SCORE + SCORE_PER_LOSS * lossNow[side];
    scores[index] = Math.max(0, Math.min(1, before + SCORE_PER_LOSS * addedLoss[side]));
  }
  return scores;
}
