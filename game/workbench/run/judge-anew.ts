import type { Calibration } from '../../movement/calibration/calibration';
import type { RangeMs } from '../../movement/calibration/calibration-from-ranges';
import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import type { MovementTask } from '../../movement/movement-task';
import { createSeries, type Series } from './series';

/** Judges frames again from the first one. With a play range, the judge also gets the frames before it, and play begins with the range. */
export function judgeAnew(
  measured: readonly MeasuredFrame[],
  task: MovementTask,
  calibration: Calibration | null,
  play: RangeMs | null,
): Series {
  const series = createSeries(task, calibration);
  let begun = play === null;
  for (const frame of measured) {
    if (play !== null && frame.captureMs > play[1]) break;
    if (play !== null && !begun && frame.captureMs >= play[0]) {
      begun = true;
      series.newBlock();
    }
    series.add(frame);
  }
  return series;
}
