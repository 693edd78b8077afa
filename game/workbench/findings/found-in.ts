import { countedAttempts } from '../../movement/attempt/judged-attempt';
import type { Calibration } from '../../movement/calibration/calibration';
import type { RangeMs } from '../../movement/calibration/calibration-from-ranges';
import { type Findings, findingsOf } from '../../movement/findings/findings';
import type { MovementTask } from '../../movement/movement-task';
import type { Series } from '../run/series';

/** The findings in the judged frames, from the beginning of the play range on. Null without a calibration. */
export function foundIn(
  { ended, rests }: Pick<Series, 'ended' | 'rests'>,
  task: MovementTask,
  calibration: Calibration | null,
  play: RangeMs | null,
): Findings | null {
  if (calibration === null) return null;
  const fromMs = play?.[0] ?? Number.NEGATIVE_INFINITY;
  const block = {
    task,
    attempts: countedAttempts(ended.attempts).filter(({ onsetMs }) => onsetMs >= fromMs),
    blinks: ended.blinks.filter(({ startMs }) => startMs >= fromMs),
  };
  return findingsOf(
    calibration,
    [block],
    rests.filter(({ startMs }) => startMs >= fromMs),
  );
}
