import type { Calibration } from './calibration';

/** How unlike the two halves are at rest: left minus right. Null where a side was not measured. */
export interface RestingAsymmetry {
  /** Share of the mean fissure. */
  readonly eye: number | null;
  /** iod. */
  readonly brow: number | null;
  readonly mouthCornerUp: number | null;
  readonly mouthCornerOut: number | null;
}

/** From the calibration alone: a resting face is no movement, and weakness of a side is no co-movement of the other. */
export function restingAsymmetry({ rest }: Pick<Calibration, 'rest'>): RestingAsymmetry {
  const difference = (measure: 'browHeight' | 'commissureVertical' | 'commissureHorizontal'): number | null => {
    const left = rest[`${measure}.patientLeft`]?.median;
    const right = rest[`${measure}.patientRight`]?.median;
    return left === undefined || right === undefined ? null : left - right;
  };
  const left = rest['palpebralFissure.patientLeft']?.median;
  const right = rest['palpebralFissure.patientRight']?.median;
  return {
    eye: left === undefined || right === undefined ? null : (2 * (left - right)) / (left + right),
    brow: difference('browHeight'),
    mouthCornerUp: difference('commissureVertical'),
    mouthCornerOut: difference('commissureHorizontal'),
  };
}
