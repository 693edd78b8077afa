import type { Span, TrueGate } from '../score/judgeable';
import type { Detection, SideEvent } from './clip';

/**
 * Doubt ends an event where it begins, and what is still there after it is another event: that is what a judge is asked to
 * say, so that is what is true. (The later piece is then nobody's to judge: what came before its begin was hidden.)
 */
export function divideEvent(event: SideEvent, doubts: readonly TrueGate[]): SideEvent[] {
  return piecesOf(event, doubts).map((piece) => ({ ...event, ...piece }));
}

/** The same for what a detector said, so that one which goes on through a doubt is held against the same pieces. */
export function divideDetections(found: readonly Detection[], doubts: readonly TrueGate[]): Detection[] {
  return found.flatMap((f) => {
    const whole = { startMs: f.crossMs, endMs: Math.max(f.underMs, f.endMs) };
    return piecesOf(whole, doubts).map((piece) => {
      const within = (ms: number) => Math.min(piece.endMs, Math.max(piece.startMs, ms));
      return {
        ...f,
        crossMs: within(f.crossMs),
        startMs: within(f.startMs),
        underMs: within(f.underMs),
        endMs: within(f.endMs),
      };
    });
  });
}

/** What lies before, between and after the doubts that begin within a span; one that begins in a doubt stays whole. */
function piecesOf(span: Span, doubts: readonly TrueGate[]): Span[] {
  const pieces: Span[] = [];
  let { startMs } = span;
  for (const doubt of [...doubts].sort((a, b) => a.startMs - b.startMs)) {
    if (doubt.startMs <= startMs || doubt.startMs >= span.endMs) continue;
    pieces.push({ startMs, endMs: doubt.startMs });
    startMs = doubt.endMs;
    if (startMs >= span.endMs) return pieces;
  }
  return [...pieces, { startMs, endMs: span.endMs }];
}
