import type { Calibration } from '../../../movement/calibration/calibration';
import type { CalibrationProgress, CalibrationRequest } from '../../../movement/calibration/calibration-progress';
import type { MeasuredFrame } from '../../../movement/measure/measured-frame';
import { type Calibrator, createCalibrator } from '../../../movement/pipeline';
import { SETTINGS } from '../../../movement/settings';

/** Smallest change for which the light is drawn again: a tenth of a second of stillness, a fiftieth of the way. */
const REST_STEP_MS = 100;
const EXCURSION_STEP = 0.02;

/** Learns a person's rest and comfortable reach, and tells when there is something new to show. */
export class Calibrating {
  private readonly calibrator: Calibrator;
  private shown: CalibrationProgress | null = null;

  constructor(request: Omit<CalibrationRequest, 'restMs' | 'tries'>) {
    this.calibrator = createCalibrator({ ...request, ...SETTINGS.calibration });
  }

  /** One frame. Out: the progress when the page has to change, otherwise null. */
  step(measured: MeasuredFrame): CalibrationProgress | null {
    const progress = this.calibrator.step(measured);
    if (this.shown !== null && looksSame(this.shown, progress)) return null;
    this.shown = progress;
    return progress;
  }

  result(): Calibration {
    return this.calibrator.result();
  }
}

function looksSame(a: CalibrationProgress, b: CalibrationProgress): boolean {
  if (a.stage === 'rest' && b.stage === 'rest') {
    return a.still === b.still && a.view === b.view && Math.abs(a.restCollectedMs - b.restCollectedMs) < REST_STEP_MS;
  }
  if (a.stage === 'try' && b.stage === 'try') {
    const sameWords =
      a.movement === b.movement && a.moment === b.moment && a.triesDone === b.triesDone && a.view === b.view;
    return sameWords && Math.abs(a.excursion - b.excursion) < EXCURSION_STEP;
  }
  return a.stage === b.stage;
}
