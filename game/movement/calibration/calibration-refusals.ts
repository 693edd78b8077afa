import type { MeasuredFrame } from '../measure/measured-frame';
import { SETTINGS } from '../settings';
import type { Side } from '../side';
import type { CalibrationRefusal } from './calibration';
import { type RestFace, restStatistics } from './rest-statistics';

/**
 * Share of the rest fissure; four times the noise of an ordinary webcam. Noise above this hides every small movement.
 */
export const NOISIEST_LID = 0.06;
/** deg between any two parts of the stillness. */
const LARGEST_DRIFT_DEG = 8;

/** Why these frames of stillness cannot serve as a rest, the gravest first; none where they can. */
export function restRefusals(
  frames: readonly MeasuredFrame[],
  { rest }: Pick<RestFace, 'rest'>,
): readonly CalibrationRefusal[] {
  const collectedMs = frames.reduce((sum, frame) => sum + frame.dtMs, 0);
  const framesPerS = (frames.length * 1000) / Math.max(collectedMs, 1);
  const refusals: CalibrationRefusal[] = [];
  if (framesPerS < SETTINGS.gate.framesPerSLowest) refusals.push('tooFewFrames');
  if (noisiestLid(rest).overLimit > 1) refusals.push('tooNoisy');
  if (headDriftDeg(frames) > LARGEST_DRIFT_DEG) refusals.push('headDrifted');
  return refusals;
}

/** The noisier lid, and its noise divided by the largest noise with which a rest is accepted. */
export function noisiestLid(rest: RestFace['rest']): { readonly side: Side; readonly overLimit: number } {
  const overLimit = (side: Side) => {
    const fissure = rest[`palpebralFissure.${side}`];
    return fissure === undefined ? 0 : fissure.noiseSd / fissure.median / NOISIEST_LID;
  };
  const [left, right] = [overLimit('patientLeft'), overLimit('patientRight')];
  return left > right ? { side: 'patientLeft', overLimit: left } : { side: 'patientRight', overLimit: right };
}

/**
 * Largest difference in the head's rotation between any two quarters of the frames, so that a head that moved and came
 * back is noticed too.
 */
function headDriftDeg(frames: readonly MeasuredFrame[]): number {
  const quarter = Math.ceil(frames.length / 4);
  const poses = [0, 1, 2, 3].flatMap(
    (i) => restStatistics(frames.slice(i * quarter, (i + 1) * quarter))?.restPose ?? [],
  );
  const apart = poses.flatMap((a) =>
    poses.map((b) => Math.hypot(a.yawDeg - b.yawDeg, a.pitchDeg - b.pitchDeg, a.rollDeg - b.rollDeg)),
  );
  return Math.max(0, ...apart);
}
