import type { Calibration } from '../calibration/calibration';
import type { CalibrationNow } from '../calibration/calibration-validity';
import type { MeasuredFrame } from '../measure/measured-frame';
import { createNoiseWatch } from './noise-watch';

/** How today's picture of a face compares with the calibrated one, from the frames of a ready check. */
export interface PresentPicture {
  step(frame: MeasuredFrame): void;
  /** Null until a second of the face was seen. */
  now(): Pick<CalibrationNow, 'noiseRatio' | 'interocularPx'>;
}

/** ms over which size and noise are averaged: somebody who sits down moves, and one second gives only a rough noise. */
const SETTLE_MS = 1000;

export function createPresentPicture({ rest }: Pick<Calibration, 'rest'>): PresentPicture {
  const noise = createNoiseWatch(rest);
  let ratio = Number.NaN;
  let px = Number.NaN;
  return {
    step({ status, captureMs, dtMs, measures, interocularPx }) {
      if (status !== 'ok') return;
      if (dtMs === 0) noise.reset();
      const share = Math.min(1, dtMs / SETTLE_MS);
      const noisy = noise.step(captureMs, measures);
      if (Number.isFinite(noisy)) ratio = toward(ratio, noisy, share);
      px = toward(px, interocularPx, share);
    },
    now() {
      return Number.isFinite(ratio)
        ? { noiseRatio: ratio, interocularPx: px }
        : { noiseRatio: null, interocularPx: null };
    },
  };
}

function toward(mean: number, value: number, share: number): number {
  return Number.isNaN(mean) ? value : mean + share * (value - mean);
}
