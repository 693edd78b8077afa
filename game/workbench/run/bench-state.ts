import { signal } from '@preact/signals';
import type { Calibration } from '../../movement/calibration/calibration';
import type { CalibrationVerdict } from '../../movement/calibration/calibration-verdict';
import type { MovementTask } from '../../movement/movement-task';
import type { RecordingProblem, WholePerformance } from '../workbench-ports';
import { createSeries, type Series } from './series';

export type BenchSource = 'practice' | 'patient' | 'recording' | 'camera';

export type BenchState = ReturnType<typeof createBenchState>;

/** Everything that the panels of the workbench show, with its initial values. */
export function createBenchState(first: MovementTask) {
  return {
    source: signal<BenchSource>('practice'),
    task: signal<MovementTask>(first),
    calibration: signal<Calibration | null>(null),
    verdict: signal<CalibrationVerdict | null>(null),
    ranges: signal<WholePerformance['ranges']>({ rest: null, reference: null, play: null }),
    series: signal<Series>(createSeries(first, null)),
    running: signal<'stopped' | 'live' | 'whole'>('stopped'),
    busy: signal<string | null>(null),
    problem: signal<RecordingProblem | string | null>(null),
    note: signal<string | null>(null),
    /** Whether the file that was saved last is missing in the list of what left this device. */
    unlisted: signal(false),
    /** Whether the camera went off by itself, because nobody saw the page. */
    rested: signal(false),
    name: signal(''),
    /** How the source that was started last finds faces, in words. */
    runtime: signal(''),
    /** Time whose face and numbers are shown; null follows the newest frame. */
    shownMs: signal<number | null>(null),
  };
}
