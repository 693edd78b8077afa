import { median } from 'simple-statistics';
import type { FaceFrame } from '../../../game/movement/face-frame';
import type { Side } from '../../../game/movement/side';
import { activationTrace, closureTrace } from '../clips/activation-trace';
import { FISSURE_PAIRS, TEMPLE } from '../clips/bench-landmarks';
import type { BlinkTruth, Clip, RangeMs } from '../clips/clip';
import { pictureOf } from '../clips/picture';
import { slowAttempts } from '../clips/slow-attempts';
import { bridge, runningMedian, type Trace } from '../clips/trace';
import { findBlinks, inBlink } from './find-blinks';

/** ms either side of a blink that still belong to its course. */
export const BLINK_EDGE_MS = 100;
/** ms; window over which the lids' own slow movement is taken. */
export const SLOW_MS = 300;

/** What the benchmark itself measures on a clip, by looking at all of it, both ways in time. */
export interface Carrier {
  readonly timesMs: Trace;
  /** Share of comfortable reach of the target movement, smoothed without lag; null where the clip has no rest or no reach. */
  readonly activation: Trace | null;
  /** Attempts as slow as play asks, by the benchmark's own eyes. */
  readonly slowAttempts: readonly RangeMs[];
  /** Slow course of each fissure over its rest, blinks bridged; 1 at rest. */
  readonly lidRatio: Readonly<Record<Side, Trace>>;
  /** Height of each fissure in each frame over its rest, blinks and noise and all. */
  readonly fissureRatio: Readonly<Record<Side, Trace>>;
  readonly blinks: readonly BlinkTruth[];
}

export function measureCarrier(clip: Clip): Carrier {
  const timesMs = Float64Array.from(clip.frames, (f) => f.captureMs);
  const fissure = {
    patientLeft: Float64Array.from(clip.frames, (f) => fissureOf(f, 'patientLeft')),
    patientRight: Float64Array.from(clip.frames, (f) => fissureOf(f, 'patientRight')),
  };
  const blinks = clip.blinks ?? findBlinks(timesMs, fissure);
  const slow = (side: Side) => {
    const bridged = bridge(timesMs, fissure[side], (i) => inBlink(blinks, timesMs[i] ?? 0, BLINK_EDGE_MS));
    return runningMedian(timesMs, bridged, SLOW_MS);
  };
  const course = { patientLeft: slow('patientLeft'), patientRight: slow('patientRight') };
  const overRest = (side: Side, values: Trace) => {
    const rest = restValue(timesMs, course[side], clip.rest);
    return values.map((v) => v / rest);
  };
  const bothOverRest = (of: Readonly<Record<Side, Trace>>) => ({
    patientLeft: overRest('patientLeft', of.patientLeft),
    patientRight: overRest('patientRight', of.patientRight),
  });
  const lidRatio = bothOverRest(course);
  const activation =
    clip.movement === 'gentle-eye-closure'
      ? closureTrace(timesMs, lidRatio, clip.reference)
      : activationTrace(clip, timesMs);
  return {
    timesMs,
    activation,
    slowAttempts: slowAttempts(timesMs, activation, clip.play),
    lidRatio,
    fissureRatio: bothOverRest(fissure),
    blinks,
  };
}

/** Median over a range; over everything where there is none. */
function restValue(timesMs: Trace, values: Trace, range: RangeMs | null): number {
  const [from, to] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return median(
    [...values].filter((v, i) => Number.isFinite(v) && (timesMs[i] ?? 0) >= from && (timesMs[i] ?? 0) <= to),
  );
}

/**
 * Fissure height over the distance of the temples: of all distances of a face the one that expression changes least
 * (outer canthi come 1.6 % nearer in a smile). With depth, so that a turned head keeps it.
 */
export function fissureOf(frame: FaceFrame, side: Side): number {
  const at = pictureOf(frame);
  if (at === null) return Number.NaN;
  const pairs = FISSURE_PAIRS[side];
  const height = pairs.reduce((sum, [upper, lower]) => sum + at.distance(upper, lower), 0) / pairs.length;
  return height / at.distanceWithDepth(TEMPLE.patientLeft, TEMPLE.patientRight);
}
