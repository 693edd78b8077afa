import { SIDES, type Side } from '../../../game/movement/side';
import { type ExpressionField, expressionField } from './expression-field';
import * as pulls from './expression-pulls';
import type { FaceState } from './face-state';
import { IRIS_LEFT, IRIS_RIGHT } from './feature-landmarks';
import { lidClosureField, lidLiftField } from './lid-field';
import { REST_FACE, restPoint } from './rest-face';

function bothSides(make: (side: Side) => ExpressionField): Readonly<Record<Side, ExpressionField>> {
  return { patientLeft: make('patientLeft'), patientRight: make('patientRight') };
}

const FIELDS = {
  smile: bothSides((side) => expressionField(pulls.SMILE, side)),
  browLift: bothSides((side) => expressionField(pulls.BROW_LIFT, side)),
  upperLipRaise: bothSides((side) => expressionField(pulls.UPPER_LIP_RAISE, side)),
  alarLift: bothSides((side) => expressionField(pulls.ALAR_LIFT, side)),
  lowerLipLift: bothSides((side) => expressionField(pulls.LOWER_LIP_LIFT, side)),
  pucker: bothSides((side) => expressionField(pulls.PUCKER, side)),
} as const;
const SIDED = Object.keys(FIELDS) as readonly (keyof typeof FIELDS)[];
const JAW = bothSides((side) => expressionField(pulls.JAW_DROP, side));
const LID_CLOSURE = bothSides(lidClosureField);
const LID_LIFT = bothSides(lidLiftField);

/** Copied in every frame; a list of numbers would be converted each time. */
const AT_REST = Float64Array.from(REST_FACE);

/** Eye width at rest, iod: the unit of gaze. */
const EYE_WIDTH_IOD = Math.hypot(
  restPoint(33)[0] - restPoint(133)[0],
  restPoint(33)[1] - restPoint(133)[1],
  restPoint(33)[2] - restPoint(133)[2],
);
/** Fissure height at rest at its middle, iod. */
const FISSURE_IOD = restPoint(145)[1] - restPoint(159)[1];

/** The face of a state in head space: 478 x 3 in iod, axes as in the rest face, written into `out`. */
export function shapeFace(state: FaceState, out: Float64Array): Float64Array {
  out.set(AT_REST);
  for (const name of SIDED) {
    for (const side of SIDES) add(out, FIELDS[name][side], state[name][side]);
  }
  for (const side of SIDES) {
    add(out, JAW[side], state.jawOpening);
    // Lids that follow the eyes down sink by the iris's own way; looking up takes them along likewise.
    const followed = (state.gaze.up * EYE_WIDTH_IOD * state.lidFollows[side]) / FISSURE_IOD;
    const lift = state.lidLift[side] + followed;
    const closure = Math.min(1, Math.max(0, state.lidClosure[side]));
    // What is left of the opening after lift and gaze closes by its share: the lids meet and never cross.
    const opening = Math.max(0, 1 + lift);
    add(out, LID_LIFT[side], opening - 1);
    add(out, LID_CLOSURE[side], closure * opening);
  }
  moveIrises(state, out);
  return out;
}

function add(out: Float64Array, field: ExpressionField, weight: number) {
  if (weight === 0) return;
  for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + weight * (field[i] ?? 0);
}

function moveIrises({ gaze }: FaceState, out: Float64Array) {
  for (const landmark of [...IRIS_RIGHT, ...IRIS_LEFT]) {
    const i = landmark * 3;
    out[i] = (out[i] ?? 0) + gaze.towardPatientLeft * EYE_WIDTH_IOD;
    out[i + 1] = (out[i + 1] ?? 0) - gaze.up * EYE_WIDTH_IOD;
  }
}
