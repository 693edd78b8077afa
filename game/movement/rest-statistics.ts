import type { Calibration, RestStatistic } from './calibration';
import { MEASURE_KEYS, type MeasureKey } from './measure-id';
import type { MeasuredFrame } from './measured-frame';
import { frameNoise, median } from './robust-statistics';

export interface RestFace {
  readonly rest: Calibration['rest'];
  readonly restPose: Calibration['restPose'];
  readonly interocularPx: number;
}

/**
 * The resting face: median and frame noise of every measure over frames of stillness (medians leave blinks out).
 * Measures seen in fewer than five frames are left out; null when no frame shows a face.
 */
export function restStatistics(frames: readonly MeasuredFrame[]): RestFace | null {
  const seen = frames.filter((frame) => frame.status === 'ok');
  if (seen.length === 0) return null;
  const rest: Partial<Record<MeasureKey, RestStatistic>> = {};
  for (const key of MEASURE_KEYS) {
    const values = seen.map((frame) => frame.measures[key].raw).filter(Number.isFinite);
    if (values.length >= 5) rest[key] = { median: median(values), noiseSd: frameNoise(values) };
  }
  const angle = (name: 'yawDeg' | 'pitchDeg' | 'rollDeg') => median(seen.map((frame) => frame.pose?.[name] ?? 0));
  return {
    rest,
    restPose: { yawDeg: angle('yawDeg'), pitchDeg: angle('pitchDeg'), rollDeg: angle('rollDeg') },
    interocularPx: median(seen.map((frame) => frame.interocularPx)),
  };
}
