import type { MeasuredFrame } from '../measure/measured-frame';
import type { MovementTask } from '../movement-task';
import { SIDES } from '../side';
import type { Calibration, CalibrationRefusal } from './calibration';
import { restRefusals } from './calibration-refusals';

/** Whether a calibration may be played with; `refused`: the game would ask for it again, and the numbers are rough. */
export interface CalibrationVerdict {
  readonly verdict: 'usable' | 'refused';
  /** The gravest first; empty when usable. */
  readonly reasons: readonly CalibrationRefusal[];
}

/** Applies the game's own rule to a calibration from ranges. `restFrames`: the frames that its rest was taken from. */
export function calibrationVerdict(
  calibration: Calibration,
  restFrames: readonly MeasuredFrame[],
  { movement, affected }: Pick<MovementTask, 'movement' | 'affected'>,
): CalibrationVerdict {
  const bySide = calibration.reach[movement]?.bySide;
  const sides = affected === 'both' ? SIDES : [affected];
  const moves = movement === 'rest' || sides.some((side) => bySide?.[side]);
  const reasons = [...restRefusals(restFrames, calibration), ...(moves ? [] : (['reachTooSmall'] as const))];
  return { verdict: reasons.length === 0 ? 'usable' : 'refused', reasons };
}
