import type { Findings } from '../../movement/findings/findings';
import { SIDES } from '../../movement/side';

/** One number of a session's findings, by which it is followed from session to session. */
export interface FindingNumber {
  readonly what: 'reach' | 'coMovement' | 'restingAsymmetry' | 'restingToneDrift';
  /** Which number it is: movement, region and side where they apply, e.g. `closed-smile.eye.patientLeft`. */
  readonly of: string;
  readonly unit: 'iod' | 'share' | 'sharePerMin' | 'iodPerMin';
  readonly value: number | null;
}

/** All numbers of the four findings, one by one. */
export function findingNumbers(findings: Findings): readonly FindingNumber[] {
  return [...reaches(findings), ...responses(findings), ...asymmetries(findings), ...drifts(findings)];
}

function reaches({ reach }: Findings): FindingNumber[] {
  return Object.entries(reach).flatMap(([movement, sides]) =>
    SIDES.map((side) => ({ what: 'reach', of: `${movement}.${side}`, unit: 'iod', value: sides[side].iod })),
  );
}

function responses(findings: Findings): FindingNumber[] {
  return Object.entries(findings.responses).flatMap(([movement, cells]) =>
    Object.entries(cells).map(
      ([key, { change }]): FindingNumber => ({
        ...{ what: 'coMovement', of: `${movement}.${key}`, unit: 'share' },
        value: change,
      }),
    ),
  );
}

function asymmetries({ restingAsymmetry }: Findings): FindingNumber[] {
  const { eye, brow, mouthCornerUp, mouthCornerOut } = restingAsymmetry;
  return Object.entries({ eye, brow, mouthCornerUp, mouthCornerOut }).map(([of, value]) => ({
    ...{ what: 'restingAsymmetry', of, value },
    unit: of === 'eye' ? 'share' : 'iod',
  }));
}

function drifts({ restingToneDrift: { eyePerMin, mouthCornerPerMin } }: Findings): FindingNumber[] {
  return SIDES.flatMap((side): FindingNumber[] => [
    { what: 'restingToneDrift', of: `eye.${side}`, unit: 'sharePerMin', value: eyePerMin[side] },
    { what: 'restingToneDrift', of: `mouthCorner.${side}`, unit: 'iodPerMin', value: mouthCornerPerMin[side] },
  ]);
}
