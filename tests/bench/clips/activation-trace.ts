import type { FaceFrame } from '../../../game/movement/face-frame';
import type { MovementId } from '../../../game/movement/movement-id';
import { SIDES, type Side } from '../../../game/movement/side';
import { BROW_MIDDLE, COMMISSURE, NOSE_WING, OUTER_CANTHUS } from './bench-landmarks';
import type { Clip, RangeMs } from './clip';
import { pictureOf } from './picture';
import { runningMean, runningMedian, type Trace } from './trace';

/** ms; smoothing of the course, median then mean: takes out frame noise, leaves a slow movement where it is in time. */
const SMOOTH_MS = 300;
/** ms; the reach is the strongest course held this long. */
const HELD_MS = 300;

/** Which point of each side shows a movement. */
const MOVED_POINT: Readonly<Partial<Record<MovementId, Readonly<Record<Side, number>>>>> = {
  'closed-smile': COMMISSURE,
  'open-mouth-smile': COMMISSURE,
  'lip-pucker': COMMISSURE,
  snarl: NOSE_WING,
  'brow-raise': BROW_MIDDLE,
};

/**
 * MotionHistory of the clip's target movement as a share of its own reach: the displacement of its points from rest, seen from
 * the line of the outer canthi, along the direction it had where it was strongest. Null without a rest, a reach or points.
 */
export function activationTrace(clip: Clip, timesMs: Trace): Trace | null {
  const points = MOVED_POINT[clip.movement];
  if (!points) return null;
  const moved = movedWay(clip, timesMs, points, clip.affected === 'both' ? SIDES : [clip.affected], clip.reference);
  if (moved === null) return null;
  const { displaced, reach } = moved;
  const reachSquared = reach.reduce((sum, r) => sum + r * r, 0);
  return timesMs.map(
    (_, i) => displaced.reduce((sum, d, k) => sum + (d[i] ?? Number.NaN) * (reach[k] ?? 0), 0) / reachSquared,
  );
}

/** Smoothed displacements from rest (x and y of each side's point, in canthus distances) and their values where strongest. */
export function movedWay(
  clip: Clip,
  timesMs: Trace,
  points: Readonly<Record<Side, number>>,
  sides: readonly Side[],
  reference: RangeMs | null,
): { readonly displaced: readonly Trace[]; readonly reach: readonly number[] } | null {
  const { rest } = clip;
  if (rest === null || reference === null) return null;
  const courses = sides.flatMap((side) => {
    const seen = clip.frames.map((f) => fromCanthi(f, points[side]));
    return [0, 1].map((axis) =>
      smooth(
        timesMs,
        Float64Array.from(seen, (p) => p[axis] ?? Number.NaN),
      ),
    );
  });
  const displaced = courses.map((course) => {
    const atRest = meanIn(timesMs, course, rest);
    return course.map((v) => v - atRest);
  });
  const size = timesMs.map((_, i) => Math.hypot(...displaced.map((d) => d[i] ?? Number.NaN)));
  const strongest = strongestHeld(timesMs, size, reference);
  return strongest === null ? null : { displaced, reach: displaced.map((d) => meanIn(timesMs, d, strongest)) };
}

/** MotionHistory of closing lids as a share of their own reach: the loss of both, blinks bridged. Null without a reach. */
export function closureTrace(
  timesMs: Trace,
  lidRatio: Readonly<Record<Side, Trace>>,
  reference: RangeMs | null,
): Trace | null {
  const loss = smooth(
    timesMs,
    timesMs.map((_, i) => 1 - ((lidRatio.patientLeft[i] ?? Number.NaN) + (lidRatio.patientRight[i] ?? Number.NaN)) / 2),
  );
  const strongest = reference === null ? null : strongestHeld(timesMs, loss, reference);
  if (strongest === null) return null;
  const reach = meanIn(timesMs, loss, strongest);
  return loss.map((v) => v / reach);
}

/** A point in the frame of the outer canthi: origin between them, x along them, unit their distance. */
function fromCanthi(frame: FaceFrame, point: number): readonly [number, number] {
  const at = pictureOf(frame);
  if (at === null) return [Number.NaN, Number.NaN];
  const [l, r] = [OUTER_CANTHUS.patientLeft, OUTER_CANTHUS.patientRight];
  const [ax, ay] = [at.x(l) - at.x(r), at.y(l) - at.y(r)];
  const squared = ax * ax + ay * ay;
  const [px, py] = [at.x(point) - (at.x(l) + at.x(r)) / 2, at.y(point) - (at.y(l) + at.y(r)) / 2];
  return [(px * ax + py * ay) / squared, (py * ax - px * ay) / squared];
}

const smooth = (timesMs: Trace, values: Trace) =>
  runningMean(timesMs, runningMedian(timesMs, values, SMOOTH_MS), SMOOTH_MS);

function meanIn(timesMs: Trace, values: Trace, [from, to]: RangeMs): number {
  const inside = [...values].filter(
    (v, i) => Number.isFinite(v) && (timesMs[i] ?? 0) >= from && (timesMs[i] ?? 0) <= to,
  );
  return inside.reduce((a, b) => a + b, 0) / inside.length;
}

/** The window of 300 ms whose median size is greatest. */
function strongestHeld(timesMs: Trace, size: Trace, [from, to]: RangeMs): RangeMs | null {
  const held = runningMedian(timesMs, size, HELD_MS);
  let best: number | null = null;
  for (const [i, ms] of timesMs.entries()) {
    if (ms < from || ms > to || !Number.isFinite(held[i])) continue;
    if (best === null || (held[i] ?? 0) > (held[best] ?? 0)) best = i;
  }
  const middle = best === null ? null : (timesMs[best] ?? 0);
  return middle === null ? null : [middle - HELD_MS / 2, middle + HELD_MS / 2];
}
