import type { Side } from '../side';
import type { FaceSpace } from './face-space';
import { LANDMARKS, MIDLINE_LANDMARKS } from './landmark-table';
import type { MidlineMeasure, SidedMeasure } from './measure-id';

/**
 * One function per measure: a fitted face in, a number in iod out (gaze: eye widths).
 * NaN when a landmark is not a number. Definitions of the clinical quantities: Frey et al. 1999, Hadlock et al. 2019
 * (landmark distances against the interpupillary or canthal width); the landmarks are ours, see the landmark table.
 */
export const SIDED_MEASURE: Readonly<Record<SidedMeasure, (face: FaceSpace, side: Side) => number>> = {
  palpebralFissure(face, side) {
    const { upperLid, lowerLid } = LANDMARKS[side];
    let sum = 0;
    for (let i = 0; i < upperLid.length; i += 1) sum += face.seenDistance(upperLid[i] ?? -1, lowerLid[i] ?? -1);
    return sum / upperLid.length;
  },
  browHeight(face, side) {
    let sum = 0;
    for (const landmark of LANDMARKS[side].brow) sum += face.y(landmark) - canthusLineY(face, side, face.x(landmark));
    return sum / LANDMARKS[side].brow.length;
  },
  commissureHorizontal: (face, side) => outward(side) * face.x(LANDMARKS[side].commissure),
  commissureVertical: (face, side) => face.y(LANDMARKS[side].commissure),
  upperLipRaise: (face, side) => meanY(face, LANDMARKS[side].upperLip),
  alarElevation: (face, side) => meanY(face, LANDMARKS[side].alar),
  lowerLipLift: (face, side) => meanY(face, LANDMARKS[side].lowerLip),
  gazeHorizontal(face, side) {
    const { outerCanthus, innerCanthus, irisCentre } = LANDMARKS[side];
    return (face.x(irisCentre) - face.x(outerCanthus)) / (face.x(innerCanthus) - face.x(outerCanthus));
  },
  gazeVertical(face, side) {
    const { outerCanthus, innerCanthus, irisCentre } = LANDMARKS[side];
    const eyeWidth = Math.abs(face.x(innerCanthus) - face.x(outerCanthus));
    return (face.y(irisCentre) - canthusLineY(face, side, face.x(irisCentre))) / eyeWidth;
  },
  lidIrisGap(face, side) {
    const { upperLid, irisCentre } = LANDMARKS[side];
    return meanY(face, upperLid.slice(1, 4)) - face.y(irisCentre);
  },
};

export const MIDLINE_MEASURE: Readonly<Record<MidlineMeasure, (face: FaceSpace) => number>> = {
  mouthWidth(face) {
    const left = LANDMARKS.patientLeft.commissure;
    const right = LANDMARKS.patientRight.commissure;
    return Math.hypot(face.x(left) - face.x(right), face.y(left) - face.y(right), face.z(left) - face.z(right));
  },
  lipProtrusion: (face) => (face.z(MIDLINE_LANDMARKS.upperLipMiddle) + face.z(MIDLINE_LANDMARKS.lowerLipMiddle)) / 2,
  jawOpening: (face) => face.y(MIDLINE_LANDMARKS.noseBase) - face.y(MIDLINE_LANDMARKS.chin),
};

function outward(side: Side): 1 | -1 {
  return side === 'patientLeft' ? 1 : -1;
}

function meanY(face: FaceSpace, landmarks: readonly number[]): number {
  let sum = 0;
  for (const landmark of landmarks) sum += face.y(landmark);
  return sum / landmarks.length;
}

/** Height of the line through both canthi of one eye at a given x. */
function canthusLineY(face: FaceSpace, side: Side, x: number): number {
  const { outerCanthus, innerCanthus } = LANDMARKS[side];
  const x0 = face.x(outerCanthus);
  const y0 = face.y(outerCanthus);
  return y0 + ((face.y(innerCanthus) - y0) * (x - x0)) / (face.x(innerCanthus) - x0);
}
