/** The whole of the measurement, in three objects. The game, `analyse`, the benchmark and every test use these alone. */
export { type Calibrator, createCalibrator } from './calibration/calibrator';
export { createJudge, type Judge } from './judge';
export { createMeasurer, type Measurer } from './measure/measurer';
