import type { Calibration } from '../../movement/calibration/calibration';
import type { Findings } from '../../movement/findings/findings';
import { MEASUREMENT_VERSION } from '../../movement/measurement-version';
import type { MovementTask } from '../../movement/movement-task';
import { FLOWS, PHASES, type Series } from './series';

/** The judgement of a time range as one JSON text: the task, the calibration, and every column with its times. */
export function exportSeries(
  series: Series,
  about: {
    readonly source: string;
    readonly task: MovementTask;
    readonly calibration: Calibration | null;
    readonly findings: Findings | null;
  },
): string {
  return JSON.stringify({
    format: 'tiny-tides/judgement-series',
    version: 1,
    measurementVersion: MEASUREMENT_VERSION,
    ...about,
    // Codes of the columns `attemptPhase` and `flow`.
    phases: PHASES,
    flows: FLOWS,
    ...series.ended,
    series: { t: series.t, ...Object.fromEntries(series.columns) },
  });
}
