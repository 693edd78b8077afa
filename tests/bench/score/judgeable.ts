import type { GateReason } from '../../../game/movement/gate/gate-reason';

export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** A stretch in which something truly hid the face's work. */
export interface TrueGate extends Span {
  /** `trouble`: a glance, a turn of the head or words of a generated patient. */
  readonly reason: GateReason | 'trouble';
}

/** What hid an event: at its crossing, or too much of it. */
export interface NotJudgeable {
  readonly reason: TrueGate['reason'];
  readonly where: 'crossing' | 'event';
}

/** Share of an event that must be ungated, and the time around its crossing that must be wholly so, ms. */
const UNGATED = { share: 0.8, beforeMs: 400, afterMs: 300 };

/**
 * Why an event could not be judged at all: the reason that hid most of the time around its crossing or, where that was
 * clear, most of the event. Null when it could be judged.
 */
export function whyNotJudgeable(event: Span, gates: readonly TrueGate[]): NotJudgeable | null {
  const crossing = { startMs: event.startMs - UNGATED.beforeMs, endMs: event.startMs + UNGATED.afterMs };
  const atCrossing = mostHiding(crossing, gates);
  if (atCrossing !== null) return { reason: atCrossing.reason, where: 'crossing' };
  if (hiddenMs(event, gates) <= (1 - UNGATED.share) * (event.endMs - event.startMs)) return null;
  return { reason: mostHiding(event, gates)?.reason ?? 'trouble', where: 'event' };
}

function mostHiding(span: Span, gates: readonly TrueGate[]): TrueGate | null {
  let most: TrueGate | null = null;
  for (const gate of gates) if (shared(span, gate) > (most === null ? 0 : shared(span, most))) most = gate;
  return most;
}

/** Time of a span in which at least one gate held, ms. */
function hiddenMs(span: Span, gates: readonly TrueGate[]): number {
  let [sum, seenUntilMs] = [0, span.startMs];
  for (const gate of [...gates].sort((a, b) => a.startMs - b.startMs)) {
    sum += shared({ startMs: seenUntilMs, endMs: span.endMs }, gate);
    seenUntilMs = Math.max(seenUntilMs, Math.min(gate.endMs, span.endMs));
  }
  return sum;
}

const shared = (a: Span, b: Span) => Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
