import { median } from 'simple-statistics';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { SIDES, type Side } from '../../../game/movement/side';
import { LID_PAIRS } from '../clips/bench-landmarks';
import type { Clip } from '../clips/clip';
import { bridge, runningMedian, type Trace } from '../clips/trace';
import type { Carrier } from './carrier';
import { BLINK_EDGE_MS, SLOW_MS } from './carrier';
import { inBlink } from './find-blinks';

export type Step = readonly [number, number, number];

/** The way from a lower to an upper lid point, in landmark coordinates, without what the lids did slowly by themselves. */
export type RestingLids = (i: number, side: Side, pair: number) => Step;

/** Slow lid ratios outside are closed or torn-open eyes: dividing by them would blow up noise. */
const USABLE_RATIO = { low: 0.4, high: 2.5 };

/**
 * Takes the slow course of the lids out of a clip. A real lid changes its shape with the expression, not only its height,
 * and every way of measuring a fissure sees that differently: each pair gets back the step between
 * its points that it had at rest in the picture (these heads are all but still). A generated lid keeps its shape while its head wanders: it gets its height back.
 * What is fast stays: a blink is as deep in shares of the fissure as it was, frame noise as large.
 */
export function restingLids(clip: Clip, carrier: Carrier): RestingLids {
  return clip.origin === 'real' ? shapeAtRest(clip, carrier) : heightAtRest(clip, carrier);
}

function heightAtRest(clip: Clip, carrier: Carrier): RestingLids {
  return (i, side, pair) => {
    const ratio = Math.max(USABLE_RATIO.low, Math.min(USABLE_RATIO.high, carrier.lidRatio[side][i] ?? 1));
    return scaled(lidStep(clip.frames[i], side, pair), 1 / ratio);
  };
}

function shapeAtRest(clip: Clip, { timesMs, blinks }: Carrier): RestingLids {
  const masked = (i: number) => inBlink(blinks, timesMs[i] ?? 0, BLINK_EDGE_MS);
  const [from, to] = clip.rest ?? clip.play;
  const course = (side: Side, pair: number) => {
    const seen = clip.frames.map((frame) => lidStep(frame, side, pair));
    const axes = [0, 1, 2].map((axis) => {
      const raw = Float64Array.from(seen, (step) => step[axis] ?? Number.NaN);
      return runningMedian(timesMs, bridge(timesMs, raw, masked), SLOW_MS);
    });
    const rest = axes.map((slow) => medianIn(timesMs, slow, from, to));
    return { seen, slow: (i: number) => axes.map((a) => a[i] ?? Number.NaN), rest };
  };
  const courses = Object.fromEntries(SIDES.map((side) => [side, LID_PAIRS[side].map((_, pair) => course(side, pair))]));
  return (i, side, pair) => {
    const own = courses[side]?.[pair];
    if (!own) return NOWHERE;
    const seen = own.seen[i] ?? NOWHERE;
    const slow = own.slow(i);
    const length = dot(seen, slow) / dot(slow, slow);
    const at = (axis: number) => length * (own.rest[axis] ?? 0) + (seen[axis] ?? 0) - length * (slow[axis] ?? 0);
    return [at(0), at(1), at(2)];
  };
}

const NOWHERE: Step = [Number.NaN, Number.NaN, Number.NaN];
const scaled = (v: Step, by: number): Step => [v[0] * by, v[1] * by, v[2] * by];
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, k) => sum + v * (b[k] ?? 0), 0);

function lidStep(frame: FaceFrame | undefined, side: Side, pair: number): Step {
  const points = frame?.face?.landmarks;
  const [upper, lower] = LID_PAIRS[side][pair] ?? [0, 0];
  const along = (axis: number) =>
    (points?.[3 * upper + axis] ?? Number.NaN) - (points?.[3 * lower + axis] ?? Number.NaN);
  return [along(0), along(1), along(2)];
}

function medianIn(timesMs: Trace, values: Trace, from: number, to: number): number {
  return median(
    [...values].filter((v, i) => Number.isFinite(v) && (timesMs[i] ?? 0) >= from && (timesMs[i] ?? 0) <= to),
  );
}
