import type { Calibration } from '../../movement/calibration/calibration';
import {
  type CalibrationDoubt,
  type CalibrationNow,
  calibrationDoubts,
} from '../../movement/calibration/calibration-validity';
import type { MovementId } from '../../movement/movement-id';

/** Why the player is asked to let go again before play. */
export type CalibrationWanted = CalibrationDoubt | 'firstOne' | 'newMovement';

/** What is known now. Markers are dated by whoever keeps them; a plan holds none yet. */
export interface SessionNow extends Omit<CalibrationNow, 'markers'> {
  readonly markers?: CalibrationNow['markers'];
  readonly movements: readonly MovementId[];
  /** Whether the source in use is the very one that the kept calibration was made with; a label does not tell. */
  readonly source: 'same' | 'other';
}

/** Every reason to calibrate anew; none means that the kept one may be used: the measurement's own rule, and every movement of today in it. */
export function calibrationWanted(
  kept: Calibration | null,
  { movements, markers = [], source, ...now }: SessionNow,
): readonly CalibrationWanted[] {
  if (kept === null) return ['firstOne'];
  const isNew = movements.some((movement) => movement !== 'rest' && kept.reach[movement] === undefined);
  const doubts = calibrationDoubts(kept, { ...now, markers });
  const other = source === 'other' && !doubts.includes('otherCamera');
  return [...(other ? (['otherCamera'] as const) : []), ...doubts, ...(isNew ? (['newMovement'] as const) : [])];
}
