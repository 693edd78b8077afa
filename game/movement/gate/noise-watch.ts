import type { Calibration } from '../calibration/calibration';
import type { MeasureTable } from '../judgement';
import type { MeasureKey } from '../measure/measure-id';
import { frameNoise } from '../numerics/robust-statistics';
import { SETTINGS } from '../settings';

/** Measures that expression moves differently: when all of them are noisy, the cause is light, not the face. */
const WATCHED: readonly MeasureKey[] = [
  'browHeight.patientLeft',
  'browHeight.patientRight',
  'mouthWidth',
  'alarElevation.patientLeft',
  'alarElevation.patientRight',
];
/** The noise is estimated this often, ms: soon enough to notice a lamp that goes out, and cheap. */
const LOOK_EVERY_MS = 200;

/** Compares the picture's present noise with the calibrated noise. */
export interface NoiseWatch {
  /**
   * Returns the ratio of present to calibrated noise (the second smallest of the measures); NaN before the first
   * second.
   */
  step(timeMs: number, measures: MeasureTable): number;
  reset(): void;
}

export function createNoiseWatch(rest: Calibration['rest']): NoiseWatch {
  let times: number[] = [];
  let values: number[][] = WATCHED.map(() => []);
  let ratio = Number.NaN;
  let lookAtMs = Number.NEGATIVE_INFINITY;
  return {
    reset() {
      times = [];
      values = WATCHED.map(() => []);
      ratio = Number.NaN;
    },
    step(timeMs, measures) {
      times.push(timeMs);
      for (const [i, key] of WATCHED.entries()) values[i]?.push(measures[key].raw);
      const fromMs = timeMs - SETTINGS.gate.noiseWindowMs;
      while ((times[1] ?? timeMs) <= fromMs) {
        times.shift();
        for (const list of values) list.shift();
      }
      if ((times[0] ?? timeMs) > fromMs) return ratio;
      if (timeMs < lookAtMs && timeMs > lookAtMs - LOOK_EVERY_MS) return ratio;
      lookAtMs = timeMs + LOOK_EVERY_MS;
      const ratios = WATCHED.map((key, i) => frameNoise(values[i] ?? []) / (rest[key]?.noiseSd ?? Number.NaN));
      ratio = ratios.filter(Number.isFinite).sort((a, b) => a - b)[1] ?? Number.NaN;
      return ratio;
    },
  };
}
