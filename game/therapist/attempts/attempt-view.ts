import type { CoMovementEvent } from '../../movement/co-movement/co-movement-event';
import type { QuietRule } from '../../movement/co-movement/quiet-region';
import type { GateReason } from '../../movement/gate/gate-reason';
import { type AttemptSeries, MOMENT_MS, type SeriesMoment } from '../../record/series/attempt-series';
import type { BlockRecord } from '../../record/session-record';

/** What happened in an attempt. Times in ms from its onset. */
export type AttemptEvent = { readonly atMs: number } & (
  | { readonly kind: 'onset' | 'reached' | 'hold' | 'release' | 'end' }
  | { readonly kind: 'cross'; readonly of: CoMovementEvent }
  | { readonly kind: 'along'; readonly of: CoMovementEvent; readonly untilMs: number }
  | { readonly kind: 'calm' | 'paused' | 'noPicture'; readonly untilMs: number }
  | { readonly kind: 'notSure'; readonly reasons: readonly GateReason[]; readonly untilMs: number }
);

/** A line of the quiet list over the time of an attempt. */
export interface QuietCurve {
  readonly rule: QuietRule;
  /** The allowance that was in force, as a share. */
  readonly allowance: number;
  readonly values: readonly (number | null)[];
}

/** One attempt as it is looked at. Times in ms from its onset. */
export interface AttemptView {
  readonly timesMs: readonly number[];
  readonly moments: readonly SeriesMoment[];
  readonly band: { readonly low: number; readonly high: number };
  readonly quiet: readonly QuietCurve[];
  /** In order. */
  readonly events: readonly AttemptEvent[];
}

/** The attempt at a place of a block with its series. Throws for a place where no movement is. */
export function attemptView(block: BlockRecord, at: number, series: AttemptSeries): AttemptView {
  const attempt = block.attempts[at];
  if (attempt === undefined) throw new Error(`no movement ${at} in a block of ${block.attempts.length}`);
  const { task } = block;
  const { onsetMs, holdMs, releaseMs, endMs } = attempt;
  const { moments, startMs } = series;
  const timesMs = moments.map((_, i) => startMs + i * MOMENT_MS - onsetMs);
  const band = { low: task.target - task.bandHalfWidth, high: task.target + task.bandHalfWidth };
  const reached = moments.findIndex(
    ({ activation }, i) => (timesMs[i] ?? 0) >= 0 && activation !== null && activation >= band.low,
  );
  const lastMs = startMs + moments.length * MOMENT_MS;
  const along = block.coMovements.filter((one) => one.startMs <= lastMs && one.endMs >= startMs);
  const events: AttemptEvent[] = [
    { kind: 'onset', atMs: 0 },
    ...(reached < 0 ? [] : [{ kind: 'reached', atMs: timesMs[reached] ?? 0 } as const]),
    { kind: 'hold', atMs: holdMs - onsetMs },
    { kind: 'release', atMs: releaseMs - onsetMs },
    { kind: 'end', atMs: endMs - onsetMs },
    ...along.flatMap((of): AttemptEvent[] => [
      { kind: 'cross', atMs: of.crossMs - onsetMs, of },
      { kind: 'along', atMs: of.startMs - onsetMs, untilMs: of.endMs - onsetMs, of },
    ]),
    ...spansOf(moments, timesMs),
  ];
  return {
    ...{ timesMs, moments, band },
    quiet: task.quietList.map((rule, line) => ({
      rule,
      allowance: block.limits?.[line]?.inForce ?? rule.allowance,
      values: moments.map(({ quiet }) => quiet[line] ?? null),
    })),
    events: events.sort((a, b) => a.atMs - b.atMs),
  };
}

/** What came along in an attempt past its allowance: each event that lies in it. */
export function cameAlong(block: BlockRecord, at: number): readonly CoMovementEvent[] {
  const attempt = block.attempts[at];
  if (attempt === undefined) return [];
  return block.coMovements.filter((one) => one.startMs <= attempt.endMs && one.endMs >= attempt.onsetMs);
}

/** Calm, pauses, doubt and missing pictures, each from its first moment to the one behind its last. */
function spansOf(moments: readonly SeriesMoment[], timesMs: readonly number[]): AttemptEvent[] {
  const spans: AttemptEvent[] = [];
  let from = 0;
  for (let i = 1; i <= moments.length; i += 1) {
    const [first, now] = [moments[from], moments[i]];
    if (first === undefined || (now !== undefined && nameOf(now) === nameOf(first))) continue;
    const atMs = timesMs[from] ?? 0;
    const span = spanOf(first, atMs, (timesMs[i - 1] ?? atMs) + MOMENT_MS);
    if (span !== null) spans.push(span);
    from = i;
  }
  return spans;
}

function spanOf({ flow, notSure }: SeriesMoment, atMs: number, untilMs: number): AttemptEvent | null {
  if (flow === null) return { kind: 'noPicture', atMs, untilMs };
  if (flow === 'calm' || flow === 'paused') return { kind: flow, atMs, untilMs };
  return flow === 'notSure' ? { kind: 'notSure', atMs, untilMs, reasons: notSure } : null;
}

/** Moments of the same name belong together. */
function nameOf({ flow, notSure }: SeriesMoment): string {
  return flow === 'notSure' ? `notSure ${notSure.join(' ')}` : String(flow);
}
