import type { Calibration } from '../../movement/calibration/calibration';
import {
  type CalibrationDoubt,
  type CalibrationNow,
  calibrationDoubts,
} from '../../movement/calibration/calibration-validity';
import type { MovementId } from '../../movement/movement-id';

/** Why the player is asked for a new calibration before play. */
export type CalibrationWanted = CalibrationDoubt | 'firstOne' | 'newMovement';

/** What is known now. The owner of the markers supplies their dates; a plan holds none yet. */
export interface SessionNow extends Omit<CalibrationNow, 'markers'> {
  readonly markers?: CalibrationNow['markers'];
  readonly movements: readonly MovementId[];
  /** Whether the source in use is the one that the stored calibration was made with; a label is not enough to tell. */
  readonly source: 'same' | 'other';
}

/**
 * Every reason for a new calibration; without one the stored calibration may be used. Combines the measurement's own
 * rule with a check that all of today's movements are in it.
 */
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
