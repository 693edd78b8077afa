import type { GateInterval } from '../judgement';
import { type GateEvidence, strongerEvidence } from './gate-evidence';
import { GATE_REASONS, type GateReason } from './gate-reason';

/** Since when each reason holds, and its strongest evidence: a reason that holds for many frames is one interval. */
export interface ReasonIntervals {
  /**
   * One frame, with the reasons that hold in it. `blinkStartMs`: begin of the blink, which is earlier than its
   * detection. Returns the intervals that ended now.
   */
  step(timeMs: number, reasons: ReadonlyMap<GateReason, GateEvidence>, blinkStartMs: number): readonly GateInterval[];
  /** Ends open intervals at the last time seen. */
  finish(): readonly GateInterval[];
}

export function createReasonIntervals(): ReasonIntervals {
  const open = new Map<GateReason, Omit<GateInterval, 'endMs' | 'reason'>>();
  let lastMs = Number.NaN;
  return {
    step(timeMs, reasons, blinkStartMs) {
      const ended: GateInterval[] = [];
      for (const reason of GATE_REASONS) {
        const was = open.get(reason);
        const now = reasons.get(reason);
        if (now !== undefined) {
          const startMs = was?.startMs ?? (reason === 'blink' ? blinkStartMs : timeMs);
          open.set(reason, { startMs, evidence: was ? strongerEvidence(was.evidence, now) : now });
        } else if (was !== undefined) {
          ended.push({ ...was, endMs: Math.max(was.startMs, timeMs), reason });
          open.delete(reason);
        }
      }
      lastMs = timeMs;
      return ended;
    },
    finish() {
      const last = [...open].map(([reason, seen]) => ({ ...seen, endMs: Math.max(seen.startMs, lastMs), reason }));
      open.clear();
      return last;
    },
  };
}
