import { SETTINGS } from '../settings';
import type { CoMovementEvent } from './co-movement-event';
import type { MotionHistory } from './motion-history';
import type { QuietLine } from './quiet-line';
import { type TimeLock, timeLock } from './time-lock';

/** A co-movement under way. */
export interface OpenEvent {
  readonly startMs: number;
  readonly crossMs: number;
  readonly onsetMs: number;
  readonly lock: TimeLock;
  peak: number;
  /** The newest size, and when the change last came back under the allowance. */
  last: { readonly timeMs: number; readonly size: number; readonly underMs: number };
}

/** What an event needs from its quiet line. `place`: the line's index in the history. */
export interface EventLine extends Pick<QuietLine, 'rule' | 'allowance' | 'noise'> {
  readonly place: number;
}

/**
 * Takes the next size of the event and, if the change came back under the allowance since the last size, the time when
 * it did.
 */
export function sizeSeen(event: OpenEvent, timeMs: number, size: number, allowance: number): void {
  if (size > event.peak) event.peak = size;
  const { last } = event;
  if (!Number.isFinite(size)) return;
  const share = (last.size - allowance) / (last.size - size);
  const cameBack = size <= allowance && last.size > allowance;
  event.last = { timeMs, size, underMs: cameBack ? last.timeMs + share * (timeMs - last.timeMs) : last.underMs };
}

/**
 * The event as it is kept. `told`: whether the way back was seen too. Null for an event that, seen whole, was no
 * co-movement.
 */
export function endedEvent(
  { startMs, crossMs, onsetMs, peak, last, lock }: OpenEvent,
  { rule, allowance, noise, place }: EventLine,
  endMs: number,
  history: MotionHistory,
  told: 'whole' | 'cutShort',
): CoMovementEvent | null {
  const { region, side } = rule;
  const set = SETTINGS.coMovement;
  const underMs = last.size > allowance ? endMs : last.underMs;
  // Over the whole event the lag is known better than at its begin, as long as target and region were seen together.
  const whole = lockOfLine(history, place, noise, onsetMs);
  const { lagMs, coupling } = whole !== null && whole.coupling > set.couplingLowest ? whole : lock;
  const gain = slopeOnTarget(history, place, onsetMs);
  if (told === 'whole' && whole !== null && whole.later > set.laterInAll) return null;
  const times = { crossMs, startMs, underMs: Math.max(underMs, crossMs), endMs: Math.max(endMs, startMs) };
  return { region, side, ...times, peak, allowance, lagMs, coupling, gain };
}

/** Compares the histories of target and region from shortly before the onset until now; null as `timeLock` says. */
export function lockOfLine(history: MotionHistory, line: number, noise: number, onsetMs: number): TimeLock | null {
  const from = history.indexAt(onsetMs - SETTINGS.coMovement.lagHighestMs);
  const target = { value: history.target, speedPerS: history.targetSpeed };
  const region = { value: history.change[line] ?? [], speedPerS: history.changeSpeed[line] ?? [] };
  return timeLock(history.times, target, region, from, noise);
}

/** Slope of the region's change on activation since the onset; null when the target hardly moved. */
function slopeOnTarget(history: MotionHistory, line: number, onsetMs: number): number | null {
  const from = history.indexAt(onsetMs - SETTINGS.coMovement.lagHighestMs);
  const x = history.target.slice(from);
  const y = (history.change[line] ?? []).slice(from);
  const meanX = x.reduce((sum, v) => sum + v, 0) / x.length;
  const meanY = y.reduce((sum, v) => sum + v, 0) / y.length;
  let xx = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i += 1) {
    xx += ((x[i] ?? 0) - meanX) ** 2;
    xy += ((x[i] ?? 0) - meanX) * ((y[i] ?? 0) - meanY);
  }
  // A line can be fitted only where activation has a spread of at least a twentieth of reach.
  return Math.sqrt(xx / x.length) > 0.05 ? xy / xx : null;
}
