import type { Calibration } from '../../movement/calibration/calibration';
import { calibrationFromRanges, type RangeMs } from '../../movement/calibration/calibration-from-ranges';
import { type CalibrationVerdict, calibrationVerdict } from '../../movement/calibration/calibration-verdict';
import { quietestRange } from '../../movement/calibration/quietest-range';
import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import type { MovementTask } from '../../movement/movement-task';

export interface LearntFace {
  /** Null when the rest range shows no steady face. */
  readonly calibration: Calibration | null;
  /** Whether the game would accept the calibration; null without one. */
  readonly verdict: CalibrationVerdict | null;
  /** The range that was used as rest; null when none could be found. */
  readonly rest: RangeMs | null;
  /** `guessed`: no rest range was given, so the quietest second was used. */
  readonly restWas: 'named' | 'guessed';
}

const QUIETEST_MS = 1000;

/** Learns rest and reach from ranges; without a rest range, from the quietest second. */
export function learnFace(
  frames: readonly MeasuredFrame[],
  task: Pick<MovementTask, 'movement' | 'affected'>,
  ranges: { readonly rest: RangeMs | null; readonly reference: RangeMs | null },
  takenAt: string,
): LearntFace {
  const rest = ranges.rest ?? quietestRange(frames, QUIETEST_MS);
  const { reference } = ranges;
  const { movement } = task;
  const calibration =
    rest === null ? null : calibrationFromRanges({ frames, movement, rest, reference, camera: null, takenAt });
  const isRest = ({ captureMs }: MeasuredFrame) => rest !== null && captureMs >= rest[0] && captureMs <= rest[1];
  return {
    calibration,
    verdict: calibration === null ? null : calibrationVerdict(calibration, frames.filter(isRest), task),
    rest,
    restWas: ranges.rest === null ? 'guessed' : 'named',
  };
}
