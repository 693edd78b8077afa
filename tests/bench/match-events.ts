import type { RangeMs, SideEvent } from './clip';

/** Overlap over union from which two stretches are the same event. */
const SAME_EVENT = 0.3;

/** Share of a detection inside a true event from which it is a piece of it: doubt may rightly interrupt an event. */
const PIECE = 0.8;

export interface Match {
  /** `firstMs` is when the first piece of the event was found. */
  readonly hits: readonly { readonly truth: SideEvent; readonly found: SideEvent; readonly firstMs: number }[];
  readonly missed: readonly SideEvent[];
  readonly falseAlarms: readonly SideEvent[];
}

/** Intersection over union of two stretches, 0..1. */
export function overlap(a: { startMs: number; endMs: number }, b: { startMs: number; endMs: number }): number {
  const shared = Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs);
  const whole = Math.max(a.endMs, b.endMs) - Math.min(a.startMs, b.startMs);
  return shared > 0 && whole > 0 ? shared / whole : 0;
}

/** Share of a detection that lies within a true event. */
function inside(found: SideEvent, truth: SideEvent): number {
  const shared = Math.min(found.endMs, truth.endMs) - Math.max(found.startMs, truth.startMs);
  return shared / Math.max(1, found.endMs - found.startMs);
}

/**
 * Pairs detections with true events of the same side, the best overlaps first, each used once. A detection that answers
 * an event nobody could judge, or that is a further piece of a true event, is neither right nor wrong.
 */
export function matchEvents(
  truth: readonly SideEvent[],
  found: readonly SideEvent[],
  judgeable: (event: SideEvent) => boolean,
): Match {
  const pairs = truth
    .flatMap((t) => found.filter((f) => f.side === t.side).map((f) => ({ truth: t, found: f, share: overlap(t, f) })))
    .filter((p) => p.share >= SAME_EVENT)
    .sort((a, b) => b.share - a.share);
  const taken = new Set<SideEvent>();
  const hits: { truth: SideEvent; found: SideEvent; firstMs: number }[] = [];
  const pieces = (t: SideEvent) => found.filter((f) => f.side === t.side && inside(f, t) >= PIECE);
  for (const pair of pairs) {
    if (taken.has(pair.truth) || taken.has(pair.found)) continue;
    taken.add(pair.truth).add(pair.found);
    const firstMs = Math.min(pair.found.startMs, ...pieces(pair.truth).map((f) => f.startMs));
    if (judgeable(pair.truth)) hits.push({ truth: pair.truth, found: pair.found, firstMs });
  }
  const unjudged = truth.filter((t) => !judgeable(t));
  const excused = (f: SideEvent) =>
    unjudged.some((t) => t.side === f.side && overlap(t, f) > 0) || truth.some((t) => pieces(t).includes(f));
  return {
    hits,
    missed: truth.filter((t) => !taken.has(t) && judgeable(t)),
    falseAlarms: found.filter((f) => !taken.has(f) && !excused(f)),
  };
}

/** Share of the event that must be ungated, and the time around its crossing that must be wholly so. */
const UNGATED = { share: 0.8, beforeMs: 400, afterMs: 300 };

/** Whether an event could be judged at all, given when the gate rightly held. */
export function isJudgeable(event: SideEvent, gated: readonly RangeMs[]): boolean {
  const gatedMs = (from: number, to: number) =>
    gated.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0);
  if (gatedMs(event.startMs - UNGATED.beforeMs, event.startMs + UNGATED.afterMs) > 0) return false;
  return gatedMs(event.startMs, event.endMs) <= (1 - UNGATED.share) * (event.endMs - event.startMs);
}
