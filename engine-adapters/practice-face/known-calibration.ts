import type { Calibration } from '../../game/movement/calibration/calibration';
import type { CalibrationRequest } from '../../game/movement/calibration/calibration-progress';
import { createCalibrator, createMeasurer } from '../../game/movement/pipeline';
import { type LandmarkNoise, landmarkNoise } from './landmark-noise';
import { practiceFrames } from './practice-frames';
import { practicePatient } from './script/patients';

/** `restMs`, `tries`: what a person gives as well. */
export type KnownFace = Pick<CalibrationRequest, 'affected' | 'takenAt' | 'restMs' | 'tries'> & {
  readonly movement: CalibrationRequest['movements'][number];
  readonly seed: number;
};

/**
 * The calibration of a practice face, at once: a generated face rests and tries as it is told, so nobody has to wait for
 * it. Its frames go through the live calibrator like anybody's, as fast as they can be read.
 * Throws when the calibrator refuses a generated face, which is a programmer's error.
 */
export function knownCalibration(
  { movement, affected, takenAt, restMs, tries, seed }: KnownFace,
  noiseOf: LandmarkNoise = landmarkNoise,
): Calibration {
  const { script } = practicePatient('ideal', { movement, affected, seed, attempts: 0 });
  const measurer = createMeasurer();
  const { imageWidth: width, imageHeight: height } = script.camera;
  const camera = { label: 'practice face', width, height };
  const movements = [movement];
  const calibrator = createCalibrator({ movements, affected, takenAt, camera, restMs, tries });
  for (const frame of practiceFrames(script, noiseOf)) {
    const progress = calibrator.step(measurer.measure(frame));
    if (progress.stage === 'refused') throw new Error(`known calibration: ${progress.reason} in a generated face`);
    if (progress.stage === 'done') break;
  }
  return calibrator.result();
}
