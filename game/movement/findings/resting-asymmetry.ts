import type { Calibration, RestStatistic } from '../calibration/calibration';
import type { SidedMeasure } from '../measure/measure-id';

/** Difference of the two halves at rest: left minus right. Null where a side was not measured. */
export interface RestingDifferences {
  /** Share of the mean fissure. */
  readonly eye: number | null;
  /** iod. */
  readonly brow: number | null;
  readonly mouthCornerUp: number | null;
  readonly mouthCornerOut: number | null;
}

export interface RestingAsymmetry extends RestingDifferences {
  /**
   * One frame's noise of each difference, same units. The median over a calibration has less noise than this; the face
   * itself varies more.
   */
  readonly noise: RestingDifferences;
}

/** From the calibration alone, so that neither movement nor co-movement is mixed in. */
export function restingAsymmetry({ rest }: Pick<Calibration, 'rest'>): RestingAsymmetry {
  const eyes = sidesOf(rest, 'palpebralFissure');
  const brows = sidesOf(rest, 'browHeight');
  const up = sidesOf(rest, 'commissureVertical');
  const out = sidesOf(rest, 'commissureHorizontal');
  const mean = eyes === null ? Number.NaN : (eyes.left.median + eyes.right.median) / 2;
  return {
    eye: difference(eyes, mean),
    brow: difference(brows),
    mouthCornerUp: difference(up),
    mouthCornerOut: difference(out),
    noise: { eye: noise(eyes, mean), brow: noise(brows), mouthCornerUp: noise(up), mouthCornerOut: noise(out) },
  };
}

type Sides = { readonly left: RestStatistic; readonly right: RestStatistic } | null;

function sidesOf(rest: Calibration['rest'], measure: SidedMeasure): Sides {
  const left = rest[`${measure}.patientLeft`];
  const right = rest[`${measure}.patientRight`];
  return left === undefined || right === undefined ? null : { left, right };
}

function difference(sides: Sides, scale = 1): number | null {
  return sides === null ? null : (sides.left.median - sides.right.median) / scale;
}

function noise(sides: Sides, scale = 1): number | null {
  return sides === null ? null : Math.hypot(sides.left.noiseSd, sides.right.noiseSd) / scale;
}
