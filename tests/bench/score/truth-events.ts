import { SIDES, type Side } from '../../../game/movement/side';
import type { Clip, Injection, SideEvent } from '../clips/clip';
import type { Carrier } from '../inject/carrier';
import { injectedChange } from '../inject/injected-change';
import { overlap } from './match-events';

/** ms; the region must stay past its allowance this long to count as co-movement. */
const SHORTEST_MS = 300;
/** Share of reach above which the target movement is on; an attempt that began ends below it. */
const TARGET_ON = 0.12;
/** Share of the allowance under which an event is over. */
const OVER_SHARE = 0.6;
/** Share of the allowance within which a peak only touches it: no instrument with 1 % of noise can call it past or not past. */
const TOUCHING = 0.15;

/** The allowance of each side, share of the resting fissure or of the corner's own reach. */
export type AllowanceBySide = Readonly<Record<Side, number>>;

/** How near to each side's allowance a peak only touches it, in the unit of the allowance. */
function usualMargins(allowances: AllowanceBySide): AllowanceBySide {
  return { patientLeft: TOUCHING * allowances.patientLeft, patientRight: TOUCHING * allowances.patientRight };
}

export interface Truth {
  /**
   * What must be found: past the allowance for 300 ms or more while the target movement is on. One narrowing is one event, from
   * its first crossing to its last return, brief ones too, until it is under 60 % of the allowance: the product's definition of an event.
   */
  readonly events: readonly SideEvent[];
  /** The same with each run of frames past the allowance apart: a hold that hovers there falls to pieces, by less than the noise. */
  readonly runs: readonly SideEvent[];
  /** Stretches whose peak lies within the margin of the allowance, or that pass it too briefly; only the lenient numbers leave them out. */
  readonly touching: readonly SideEvent[];
}

/** What was truly injected past each side's allowance within the play range. */
export function truthEvents(
  clip: Clip,
  carrier: Carrier,
  injection: Injection,
  allowances: AllowanceBySide,
  margins: AllowanceBySide = usualMargins(allowances),
): Truth {
  const { timesMs, activation } = carrier;
  const onEachSide = SIDES.map((side): Truth => {
    const [allowance, margin] = [allowances[side], margins[side]];
    const change = injectedChange(carrier, injection, side);
    const during = (holds: (i: number) => boolean) => stretches(timesMs, holds, 0).map((s) => ({ side, ...s }));
    const past = during((i) => (change[i] ?? 0) > allowance && (activation?.[i] ?? 0) > TARGET_ON)
      .filter((s) => s.startMs >= clip.play[0] && s.startMs < clip.play[1])
      .map((s) => ({ ...s, endMs: Math.min(s.endMs, clip.play[1]) }));
    const runs = past.filter((s) => s.endMs - s.startMs >= SHORTEST_MS);
    const events = during((i) => (change[i] ?? 0) >= OVER_SHARE * allowance).flatMap((whole) => {
      if (!runs.some((run) => inside(run.startMs, whole))) return [];
      // The first crossing may be brief, where a hold trembles at the allowance.
      const own = past.filter((run) => inside(run.startMs, whole));
      return [{ side, startMs: own[0]?.startMs ?? whole.startMs, endMs: own.at(-1)?.endMs ?? whole.endMs }];
    });
    const isClear = (e: SideEvent) => change.some((v, i) => v > allowance + margin && inside(timesMs[i] ?? 0, e));
    const near = during((i) => (change[i] ?? 0) > allowance - margin);
    return { events, runs, touching: near.filter((s) => !events.some((e) => overlap(e, s) > 0 && isClear(e))) };
  });
  return {
    events: onEachSide.flatMap((side) => side.events),
    runs: onEachSide.flatMap((side) => side.runs),
    touching: onEachSide.flatMap((side) => side.touching),
  };
}

const inside = (ms: number, { startMs, endMs }: SideEvent) => ms >= startMs && ms <= endMs;

/** Runs of frames for which something holds, those closer than a bridge joined. */
export function stretches(
  timesMs: Float64Array,
  holds: (i: number) => boolean,
  bridgeMs: number,
): { startMs: number; endMs: number }[] {
  const out: { startMs: number; endMs: number }[] = [];
  for (const [i, ms] of timesMs.entries()) {
    if (!holds(i)) continue;
    const last = out.at(-1);
    const previousMs = timesMs[i - 1] ?? ms;
    if (last && (last.endMs >= previousMs || ms - last.endMs <= bridgeMs)) last.endMs = ms;
    else out.push({ startMs: ms, endMs: ms });
  }
  return out;
}
