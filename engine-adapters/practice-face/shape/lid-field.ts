import type { Side } from '../../../game/movement/side';
import { type ExpressionField, expressionField, MM_PER_IOD } from './expression-field';
import type { Pull } from './expression-pulls';
import { LOWER_CREASE, LOWER_LID, UPPER_CREASE, UPPER_LID } from './feature-landmarks';
import { restPoint } from './rest-face';

/** The upper lid makes most of the way of a closing eye. */
const UPPER_SHARE = 0.8;

/** A whole closure: each pair of lid landmarks meets on its own line, so that every aperture falls by the same share. */
export function lidClosureField(side: Side): ExpressionField {
  const pulls: Record<number, Pull> = {};
  eachPair((upper, lower, upperCrease, lowerCrease) => {
    const gap = gapMm(upper, lower);
    pulls[upper] = times(gap, UPPER_SHARE);
    pulls[lower] = times(gap, UPPER_SHARE - 1);
    pulls[upperCrease] = times(gap, UPPER_SHARE * 0.4);
    pulls[lowerCrease] = times(gap, (UPPER_SHARE - 1) * 0.5);
  });
  return expressionField(pulls, side);
}

/** The upper lid above its rest by one whole fissure height (used in small shares, also for following the gaze down). */
export function lidLiftField(side: Side): ExpressionField {
  const pulls: Record<number, Pull> = {};
  eachPair((upper, lower, upperCrease) => {
    const gap = gapMm(upper, lower);
    pulls[upper] = times(gap, -1);
    pulls[upperCrease] = times(gap, -0.4);
  });
  return expressionField(pulls, side);
}

/** Way from the upper to the lower lid as a pull (out, up, forward), millimetres. */
function gapMm(upper: number, lower: number): Pull {
  const [ux, uy, uz] = restPoint(upper);
  const [lx, ly, lz] = restPoint(lower);
  return [-(lx - ux) * MM_PER_IOD, -(ly - uy) * MM_PER_IOD, -(lz - uz) * MM_PER_IOD];
}

function times([out, up, forward]: Pull, share: number): Pull {
  return [out * share, up * share, forward * share];
}

function eachPair(visit: (upper: number, lower: number, upperCrease: number, lowerCrease: number) => void) {
  UPPER_LID.forEach((upper, i) => {
    const lower = LOWER_LID[i];
    const upperCrease = UPPER_CREASE[i];
    const lowerCrease = LOWER_CREASE[i];
    if (lower !== undefined && upperCrease !== undefined && lowerCrease !== undefined) {
      visit(upper, lower, upperCrease, lowerCrease);
    }
  });
}
