import type { Calibration } from '../../movement/calibration';
import type { CalibrationProgress, CalibrationRequest } from '../../movement/calibration-progress';
import type { FaceFrame } from '../../movement/face-frame';
import type { EndedEvents, Judgement } from '../../movement/judgement';
import type { MeasuredFrame } from '../../movement/measured-frame';
import type { MovementTask } from '../../movement/movement-task';

export interface Measurer {
  measure(frame: FaceFrame): MeasuredFrame;
}

export interface Calibrator {
  step(measured: MeasuredFrame): CalibrationProgress;
  result(): Calibration;
}

export interface Judge {
  step(measured: MeasuredFrame): Judgement;
  finish(): EndedEvents;
}

/** The pure pipeline's three makers, handed in so that a sitting can be tested without a face. */
export interface Measuring {
  readonly version: string;
  createMeasurer(): Measurer;
  createCalibrator(request: CalibrationRequest): Calibrator;
  createJudge(task: MovementTask, calibration: Calibration): Judge;
}
