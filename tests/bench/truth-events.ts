import { SIDES } from '../../game/movement/side';
import type { Carrier } from './carrier';
import type { Clip, Injection, SideEvent } from './clip';
import { injectedLoss } from './inject-narrowing';

/** ms; the eye must stay past its allowance this long to count as co-movement. */
const SHORTEST_MS = 300;
/** Share of the allowance under which an event is over, as the product's own definition of an event has it. */
const OVER_SHARE = 0.6;

/** Share of the allowance within which a peak only touches it: no instrument with 1 % of noise can call it past or not past. */
const TOUCHING = 0.15;

/**
 * `clear` events are scored. Those that only touch the allowance (as an injected 10 % does by definition) are reported: above
 * it they are true events of the strict score, below it they are none.
 */
export interface TrueEvent extends SideEvent {
  readonly kind: 'clear' | 'touchesAbove' | 'touchesBelow';
}

/**
 * Events of the injected narrowing within the play range: from the begin of the first 300 ms past the allowance until the
 * narrowing is under 60 % of it. A hold that hovers at the allowance is one event, not many.
 */
export function truthEvents(clip: Clip, carrier: Carrier, injection: Injection, allowance: number): TrueEvent[] {
  const { timesMs } = carrier;
  return SIDES.flatMap((side) => {
    const loss = injectedLoss(carrier, injection, side);
    const long = stretches(timesMs, (i) => (loss[i] ?? 0) > allowance, 0).filter(
      (s) => s.endMs - s.startMs >= SHORTEST_MS,
    );
    const whole = stretches(timesMs, (i) => (loss[i] ?? 0) >= OVER_SHARE * allowance, 0);
    return whole.flatMap(({ startMs, endMs }): TrueEvent[] => {
      const peak = Math.max(...loss.filter((_, i) => (timesMs[i] ?? 0) >= startMs && (timesMs[i] ?? 0) <= endMs));
      const touches = Math.abs(peak / allowance - 1) <= TOUCHING;
      const crossing = long.find((s) => s.startMs >= startMs && s.endMs <= endMs);
      const from = crossing?.startMs ?? startMs;
      if (!(crossing || touches) || from < clip.play[0] || from >= clip.play[1]) return [];
      return [{ side, startMs: from, endMs, kind: touches ? (crossing ? 'touchesAbove' : 'touchesBelow') : 'clear' }];
    });
  });
}

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
