import type { Calibration } from '../calibration/calibration';
import type { MeasureKey } from '../measure/measure-id';
import { noiseLeft } from '../numerics/motion-filter';
import { SETTINGS } from '../settings';

/** Noise of the numbers that the gate compares: standard deviations, 0 where the noise was not measured. */
export interface GateNoise {
  /** Of the filtered opening of the jaw, iod. */
  readonly jawIod: number;
  /** Of the filtered gaze, eye widths. */
  readonly gazeSideways: number;
  readonly gazeUpDown: number;
  /** Mean misfit of the rigid points in one frame that white noise of single landmarks causes, iod. */
  readonly misfitIod: number;
}

/**
 * Derives it from the noise of this calibration. The returned call takes the noise of the picture now over the calibrated
 * one (NaN before it is known) and the rate of the frames (NaN likewise).
 */
export function gateNoise({ rest }: Pick<Calibration, 'rest'>): (noise: number, framesPerS: number) => GateNoise {
  const of = (key: MeasureKey): number => rest[key]?.noiseSd ?? 0;
  const bothEyes = (measure: 'gazeHorizontal' | 'gazeVertical'): number =>
    Math.hypot(of(`${measure}.patientLeft`), of(`${measure}.patientRight`)) / 2;
  const [jaw, sideways, upDown] = [of('jawOpening'), bothEyes('gazeHorizontal'), bothEyes('gazeVertical')];
  // The mouth's width is the distance between two landmarks; a misfit has three directions.
  const misfit = (of('mouthWidth') * Math.sqrt(3)) / Math.SQRT2;
  return (noise, framesPerS) => {
    // One second gives only a rough estimate of the noise, so it never lowers a limit.
    const now = Number.isFinite(noise) ? Math.max(1, noise) : 1;
    const left = Number.isFinite(framesPerS) ? noiseLeft(SETTINGS.filter.decisionRadPerS, framesPerS) : 1;
    return {
      jawIod: jaw * now * left,
      gazeSideways: sideways * now * left,
      gazeUpDown: upDown * now * left,
      misfitIod: misfit * now,
    };
  };
}
