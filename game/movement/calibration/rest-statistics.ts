import { MEASURE_KEYS, type MeasureKey } from '../measure/measure-id';
import type { MeasuredFrame } from '../measure/measured-frame';
import { frameNoise, median } from '../numerics/robust-statistics';
import { blinksAtRest } from './blinks-at-rest';
import type { Calibration, RestStatistic } from './calibration';

export interface RestFace {
  readonly rest: Calibration['rest'];
  readonly restPose: Calibration['restPose'];
  readonly interocularPx: number;
}

/** Fewest frames for a median, and fewest for a noise that is known within a quarter. */
const LEAST_FRAMES = 3;
const LEAST_FRAMES_OF_NOISE = 15;

/**
 * The resting face: median and frame noise of every measure over frames of stillness, blinks left out (nine a minute
 * pull the median of a fissure down by up to 0.3 % of it). Where the stillness is too short to estimate the noise, the
 * noise is taken from `around`: second differences cancel slow movement. Measures seen in fewer than three frames are
 * left out; null when no frame shows a face.
 */
export function restStatistics(
  frames: readonly MeasuredFrame[],
  around: readonly MeasuredFrame[] = frames,
): RestFace | null {
  const all = statistics(frames, around);
  const blinks = all === null ? [] : blinksAtRest(frames, all.rest);
  if (all === null || blinks.length === 0) return all;
  const open = frames.filter(({ captureMs }) => !blinks.some((b) => captureMs >= b.startMs && captureMs <= b.endMs));
  // A blink does not move the head: the head pose is taken from all frames.
  return { ...all, rest: { ...all.rest, ...statistics(open, around)?.rest } };
}

function statistics(frames: readonly MeasuredFrame[], around: readonly MeasuredFrame[]): RestFace | null {
  const seen = frames.filter((frame) => frame.status === 'ok');
  if (seen.length === 0) return null;
  const noisy = seen.length >= LEAST_FRAMES_OF_NOISE ? seen : around;
  const rest: Partial<Record<MeasureKey, RestStatistic>> = {};
  for (const key of MEASURE_KEYS) {
    const values = rawValues(seen, key);
    const noiseSd = frameNoise(rawValues(noisy, key));
    if (values.length >= LEAST_FRAMES && Number.isFinite(noiseSd)) rest[key] = { median: median(values), noiseSd };
  }
  const angle = (name: 'yawDeg' | 'pitchDeg' | 'rollDeg') => median(seen.map((frame) => frame.pose?.[name] ?? 0));
  return {
    rest,
    restPose: { yawDeg: angle('yawDeg'), pitchDeg: angle('pitchDeg'), rollDeg: angle('rollDeg') },
    interocularPx: median(seen.map((frame) => frame.interocularPx)),
  };
}

function rawValues(frames: readonly MeasuredFrame[], key: MeasureKey): number[] {
  return frames.map((frame) => frame.measures[key].raw).filter(Number.isFinite);
}
