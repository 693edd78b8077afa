import { median } from '../numerics/robust-statistics';
import { SETTINGS } from '../settings';
import type { CoMovementEvent } from './co-movement-event';
import type { MotionHistory } from './motion-history';
import type { QuietLine } from './quiet-line';
import { createRecentLine } from './recent-line';
import { type TimeLock, timeLock } from './time-lock';

/** The target movement as one frame sees it. */
export interface MovementUnderWay {
  /** `on` from onset to the end of the release. */
  readonly state: 'on' | 'off';
  /** Begin of the movement; NaN when off. */
  readonly onsetMs: number;
}

/** ms. The middle of the line through the last frames, where its noise is least. */
const SIZE_LOOKBACK_MS = 150;

interface OpenEvent {
  readonly startMs: number;
  readonly crossMs: number;
  readonly onsetMs: number;
  readonly lock: TimeLock;
  peak: number;
  /** The size seen last, and when the change last came back under the allowance. */
  last: { readonly timeMs: number; readonly size: number; readonly underMs: number };
}

/** ms. A closing lid is known for a blink after this long: its first frames may not tip the scales. */
const BLINK_KNOWN_MS = 70;

/** One region's change in one frame, share of its scale. */
export interface ChangeNow {
  readonly raw: number;
  readonly decision: number;
}

/** Watches one line of the quiet list for a change that comes along with the target movement. */
export interface CoMovementWatch {
  /**
   * `change` is the change of the region, share of its scale, as seen and filtered for decisions; NaN when missing.
   * `sure`: judged. `blink`: everything stands still. `unsure`: an open event ends now.
   * Returns the event that ended; null as well for one that over its whole way turns out not to have come along.
   */
  step(
    timeMs: number,
    change: ChangeNow,
    sureness: 'sure' | 'blink' | 'unsure',
    target: MovementUnderWay,
    history: MotionHistory,
  ): CoMovementEvent | null;
  finish(timeMs: number, history: MotionHistory): CoMovementEvent | null;
  /** Begin of the open event; NaN when none. */
  readonly startMs: number;
}

/** `line` is the place of this quiet line in the history. */
export function createCoMovementWatch(
  line: number,
  { rule, allowance, noise }: Pick<QuietLine, 'rule' | 'allowance' | 'noise'>,
): CoMovementWatch {
  const { region, side } = rule;
  const set = SETTINGS.coMovement;
  const lockSince = (history: MotionHistory, onsetMs: number) => lockOfLine(history, line, noise, onsetMs);
  const recent = createRecentLine();
  const settled = createRecentLine(BLINK_KNOWN_MS);
  let aboveSinceMs = Number.NaN;
  let lastMs = Number.NaN;
  let lowSinceMs = Number.NaN;
  let open: OpenEvent | null = null;

  /** `told`: whether the way back was seen too. What did not come along after all was none. */
  const close = (endMs: number, history: MotionHistory, told: 'whole' | 'cutShort'): CoMovementEvent | null => {
    if (open === null) return null;
    const { startMs, crossMs, onsetMs, peak, last } = open;
    const underMs = last.size > allowance ? endMs : last.underMs;
    // Over the whole event the lag is told better than at its begin, as long as both were seen together.
    const whole = lockSince(history, onsetMs);
    const { lagMs, coupling } = whole !== null && whole.coupling > set.couplingLowest ? whole : open.lock;
    const gain = slopeOnTarget(history, line, onsetMs);
    open = null;
    aboveSinceMs = Number.NaN;
    if (told === 'whole' && whole !== null && whole.later > set.laterInAll) return null;
    const times = { crossMs, startMs, underMs: Math.max(underMs, crossMs), endMs: Math.max(endMs, startMs) };
    return { region, side, ...times, peak, allowance, lagMs, coupling, gain };
  };

  const follow = (timeMs: number, change: ChangeNow, history: MotionHistory): CoMovementEvent | null => {
    if (open === null) return null;
    // The size comes from the line: it knows nothing of the blinks before and after it.
    const size = recent.at(timeMs - SIZE_LOOKBACK_MS);
    if (size > open.peak) open.peak = size;
    if (Number.isFinite(size)) open.last = seen(open.last, timeMs - SIZE_LOOKBACK_MS, size, allowance);
    if (change.decision >= set.endShare * allowance) lowSinceMs = Number.NaN;
    else if (Number.isNaN(lowSinceMs)) lowSinceMs = timeMs;
    return timeMs - lowSinceMs >= set.endMs ? close(lowSinceMs, history, 'whole') : null;
  };

  const look = (timeMs: number, change: number, target: MovementUnderWay, history: MotionHistory): void => {
    if (change < set.aboveShare * allowance) aboveSinceMs = Number.NaN;
    else if (Number.isNaN(aboveSinceMs)) aboveSinceMs = timeMs;
    if (target.state === 'off' || !(change > set.aboveShare * allowance)) return;
    if (timeMs - aboveSinceMs < set.aboveMs) return;
    // The line through the last frames tells the crossing better than any single frame: its noise is a third or less.
    if (!(recent.at(timeMs - set.lastsMs) > allowance + set.lastedOverNoise * noise)) return;
    if (!(settled.at(timeMs) > allowance + set.settledOverNoise * noise)) return;
    if (!isNew(history, line, target.onsetMs, change, allowance)) return;
    const lock = lockSince(history, target.onsetMs);
    if (lock === null || lock.coupling <= set.couplingLowest || lock.later > set.laterAtFirst) return;
    const crossMs = Math.max(recent.whenAt(allowance), target.onsetMs);
    const last = { timeMs: crossMs, size: allowance, underMs: timeMs };
    open = { startMs: timeMs, crossMs, onsetMs: target.onsetMs, peak: allowance, lock, last };
    lowSinceMs = Number.NaN;
  };

  return {
    get startMs() {
      return open?.startMs ?? Number.NaN;
    },
    step(timeMs, change, sureness, target, history) {
      const dtMs = timeMs - lastMs;
      let ended: CoMovementEvent | null = null;
      if (sureness !== 'sure' || Number.isNaN(change.decision)) {
        aboveSinceMs = Number.NaN;
        recent.clear();
        settled.clear();
        if (sureness === 'unsure') ended = close(timeMs, history, 'cutShort');
        else lowSinceMs += dtMs;
      } else {
        recent.push(timeMs, change.raw);
        settled.push(timeMs, change.raw);
        if (open !== null) ended = follow(timeMs, change, history);
        else look(timeMs, change.decision, target, history);
      }
      lastMs = timeMs;
      return ended;
    },
    finish: (timeMs, history) => close(timeMs, history, 'cutShort'),
  };
}

/** Takes the next size of an open event and, where it came back under the allowance since the last one, when. */
function seen(last: OpenEvent['last'], timeMs: number, size: number, allowance: number): OpenEvent['last'] {
  if (size > allowance || last.size <= allowance) return { timeMs, size, underMs: last.underMs };
  const share = (last.size - allowance) / (last.size - size);
  return { timeMs, size, underMs: last.timeMs + share * (timeMs - last.timeMs) };
}

/** Whether the change came with this movement: quiet before the onset, nothing stirring earlier, enough added since. */
function isNew(history: MotionHistory, line: number, onsetMs: number, change: number, allowance: number): boolean {
  const set = SETTINGS.coMovement;
  const changes = history.change[line] ?? [];
  const onset = history.indexAt(onsetMs);
  const before = quietBefore(history, changes, onset, onsetMs);
  if (Number.isNaN(before) || before >= set.beforeShare * allowance) return false;
  if (change - before < set.addedShare * allowance) return false;
  // Walk back to the first frame of this change; what a blink hid in between is not held against it.
  const stirring = before + 0.25 * (change - before);
  let i = changes.length - 1;
  while (i >= 0 && (changes[i] ?? 0) > stirring) i -= 1;
  return (history.times[i + 1] ?? onsetMs) >= onsetMs + set.earliestMs;
}

/** The change in the last half second that could be seen before the onset, even when doubt lay in between; NaN when none. */
function quietBefore(history: MotionHistory, changes: readonly number[], onset: number, onsetMs: number): number {
  const set = SETTINGS.coMovement;
  const lastSeenMs = history.times[onset - 1];
  if (lastSeenMs === undefined || lastSeenMs < onsetMs - set.beforeLongestMs) return Number.NaN;
  const from = history.indexAt(Math.min(onsetMs, lastSeenMs) - set.beforeMs);
  return median(changes.slice(from, onset).filter(Number.isFinite));
}

/** Compares the histories from shortly before the onset until now. */
function lockOfLine(history: MotionHistory, line: number, noise: number, onsetMs: number): TimeLock | null {
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
  // A spread of a twentieth of reach is the least that a line can be laid through.
  return Math.sqrt(xx / x.length) > 0.05 ? xy / xx : null;
}
