import type { GateReason } from '../../../game/movement/gate/gate-reason';
import type { Judgement } from '../../../game/movement/judgement';

/** How long nobody was sure, why, and for how long the reason that was told was not so; ms. */
export interface ReasonTimes {
  readonly totalMs: number;
  readonly notSureMs: number;
  /** Time in which at least one reason was told that was not so. */
  readonly wrongMs: number;
  readonly byReason: Readonly<Partial<Record<GateReason, ReasonTime>>>;
}

export interface ReasonTime {
  readonly ms: number;
  readonly wrongMs: number;
}

/** Whether a reason told at a moment says what was so. */
export type IsTrueReason = (reason: GateReason, captureMs: number) => boolean;

/** Sums up the doubt of judged frames; each frame stands for the time since the one before. */
export function reasonTimes(judgements: readonly Judgement[], isTrue: IsTrueReason): ReasonTimes {
  let [totalMs, notSureMs, wrongMs] = [0, 0, 0];
  const byReason: Partial<Record<GateReason, { ms: number; wrongMs: number }>> = {};
  for (const { captureMs, dtMs, notSure } of judgements) {
    totalMs += dtMs;
    if (notSure.length > 0) notSureMs += dtMs;
    const wrong = notSure.filter((reason) => !isTrue(reason, captureMs));
    if (wrong.length > 0) wrongMs += dtMs;
    for (const reason of notSure) {
      const sum = byReason[reason] ?? { ms: 0, wrongMs: 0 };
      byReason[reason] = sum;
      sum.ms += dtMs;
      if (wrong.includes(reason)) sum.wrongMs += dtMs;
    }
  }
  return { totalMs, notSureMs, wrongMs, byReason };
}

export function addReasonTimes(all: readonly ReasonTimes[]): ReasonTimes {
  const byReason: Partial<Record<GateReason, ReasonTime>> = {};
  for (const times of all)
    for (const [reason, { ms, wrongMs }] of Object.entries(times.byReason) as [GateReason, ReasonTime][]) {
      const before = byReason[reason] ?? { ms: 0, wrongMs: 0 };
      byReason[reason] = { ms: before.ms + ms, wrongMs: before.wrongMs + wrongMs };
    }
  const sum = (of: (t: ReasonTimes) => number) => all.reduce((s, t) => s + of(t), 0);
  return {
    totalMs: sum((t) => t.totalMs),
    notSureMs: sum((t) => t.notSureMs),
    wrongMs: sum((t) => t.wrongMs),
    byReason,
  };
}
