import type { CalibrationRefusal } from './calibration';
import type { MeasuredFrame } from './measured-frame';
import { type RestFace, restStatistics } from './rest-statistics';
import { SETTINGS } from './settings';

/** Share of the rest fissure; four times the noise of a plain webcam. A noise above this hides every small movement. */
const NOISIEST_LID = 0.06;
/** deg between the beginning and the end of the stillness. */
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
  if (noisiestLid(rest) > NOISIEST_LID) refusals.push('tooNoisy');
  if (headDriftDeg(frames) > LARGEST_DRIFT_DEG) refusals.push('headDrifted');
  return refusals;
}

function noisiestLid(rest: RestFace['rest']): number {
  const share = (key: 'palpebralFissure.patientLeft' | 'palpebralFissure.patientRight') =>
    (rest[key]?.noiseSd ?? 0) / (rest[key]?.median ?? Number.NaN);
  return Math.max(share('palpebralFissure.patientLeft'), share('palpebralFissure.patientRight'));
}

function headDriftDeg(frames: readonly MeasuredFrame[]): number {
  const third = Math.floor(frames.length / 3);
  const begin = restStatistics(frames.slice(0, third))?.restPose;
  const end = restStatistics(frames.slice(-third))?.restPose;
  if (!begin || !end) return 0;
  return Math.hypot(end.yawDeg - begin.yawDeg, end.pitchDeg - begin.pitchDeg, end.rollDeg - begin.rollDeg);
}
