import type { Detection, SideEvent } from '../clips/clip';

/** Overlap over union from which two stretches are the same event. */
const SAME_EVENT = 0.3;

export interface Match {
  readonly hits: readonly { readonly truth: SideEvent; readonly found: Detection }[];
  readonly missed: readonly SideEvent[];
  readonly falseAlarms: readonly Detection[];
}

/** Which stretch of a detection is held against the truth: past the allowance, or calm. */
export type Interval = 'pastAllowance' | 'calm';

/** Intersection over union of two stretches, 0..1. */
export function overlap(a: { startMs: number; endMs: number }, b: { startMs: number; endMs: number }): number {
  const shared = Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs);
  const whole = Math.max(a.endMs, b.endMs) - Math.min(a.startMs, b.startMs);
  return shared > 0 && whole > 0 ? shared / whole : 0;
}

/**
 * Pairs detections with true events of the same side, the best overlaps first, each used once. What is left over counts:
 * an event as missed, a detection as a false alarm, a second piece of one event too. Left out are true events that nobody
 * could judge and stretches that are `neither` true nor false: they and what answers to them count as nothing.
 */
export function matchEvents(
  truth: readonly SideEvent[],
  found: readonly Detection[],
  interval: Interval,
  leftOut: (event: SideEvent) => boolean,
  neither: readonly SideEvent[] = [],
): Match {
  const asSeen = (f: Detection) => (interval === 'calm' ? f : { startMs: f.crossMs, endMs: f.underMs });
  const pairs = truth
    .flatMap((t) =>
      found.filter((f) => f.side === t.side).map((f) => ({ truth: t, found: f, share: overlap(t, asSeen(f)) })),
    )
    .filter((p) => p.share >= SAME_EVENT)
    .sort((a, b) => b.share - a.share);
  const taken = new Set<SideEvent>();
  const hits: { truth: SideEvent; found: Detection }[] = [];
  for (const pair of pairs) {
    if (taken.has(pair.truth) || taken.has(pair.found)) continue;
    taken.add(pair.truth).add(pair.found);
    if (!leftOut(pair.truth)) hits.push({ truth: pair.truth, found: pair.found });
  }
  const excusing = [...truth.filter(leftOut), ...neither];
  const excused = (f: Detection) =>
    excusing.some((t) => t.side === f.side && overlap(t, { startMs: f.crossMs, endMs: f.endMs }) > 0);
  return {
    hits,
    missed: truth.filter((t) => !taken.has(t) && !leftOut(t)),
    falseAlarms: found.filter((f) => !taken.has(f) && !excused(f)),
  };
}
