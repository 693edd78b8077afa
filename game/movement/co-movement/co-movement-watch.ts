import { median } from '../numerics/robust-statistics';
import { SETTINGS } from '../settings';
import type { CoMovementEvent } from './co-movement-event';
import type { MotionHistory } from './motion-history';
import { endedEvent, lockOfLine, type OpenEvent, sizeSeen } from './open-event';
import type { QuietLine } from './quiet-line';
import { createRecentLine } from './recent-line';

/** State of the target movement in one frame. */
export interface MovementUnderWay {
  /** `on` from onset to the end of the release. */
  readonly state: 'on' | 'off';
  /** Begin of the movement; NaN when off. */
  readonly onsetMs: number;
}

/** ms. Looks back to the middle of the line through the last frames, where the line's noise is least. */
const SIZE_LOOKBACK_MS = 150;

/**
 * ms. A closing lid is known to be a blink after this long; until then its frames must not decide that there is a
 * co-movement.
 */
const BLINK_KNOWN_MS = 70;

/** One region's change in one frame, share of its scale. */
export interface ChangeNow {
  readonly raw: number;
  readonly decision: number;
}

/** Watches one line of the quiet list for co-movement with the target movement. */
export interface CoMovementWatch {
  /**
   * `change` is the change of the region, share of its scale, as seen and filtered for decisions; NaN when missing.
   * `sure`: the frame is judged. `blink`: nothing changes. `unsure`: an open event ends now. Returns the event that
   * ended; null also for an event that, seen whole, was no co-movement.
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
  quiet: Pick<QuietLine, 'rule' | 'allowance' | 'noise'>,
): CoMovementWatch {
  const { allowance, noise } = quiet;
  const eventLine = { ...quiet, place: line };
  const set = SETTINGS.coMovement;
  const recent = createRecentLine();
  const settled = createRecentLine(BLINK_KNOWN_MS);
  let aboveSinceMs = Number.NaN;
  let lastMs = Number.NaN;
  let lowSinceMs = Number.NaN;
  let open: OpenEvent | null = null;

  const close = (endMs: number, history: MotionHistory, told: 'whole' | 'cutShort'): CoMovementEvent | null => {
    if (open === null) return null;
    const ended = endedEvent(open, eventLine, endMs, history, told);
    open = null;
    aboveSinceMs = Number.NaN;
    return ended;
  };

  const follow = (timeMs: number, change: ChangeNow, history: MotionHistory): CoMovementEvent | null => {
    if (open === null) return null;
    // The size is taken from the line, which does not contain the frames of blinks.
    const atMs = timeMs - SIZE_LOOKBACK_MS;
    sizeSeen(open, atMs, recent.at(atMs), allowance);
    if (change.decision >= set.endShare * allowance) lowSinceMs = Number.NaN;
    else if (Number.isNaN(lowSinceMs)) lowSinceMs = timeMs;
    return timeMs - lowSinceMs >= set.endMs ? close(lowSinceMs, history, 'whole') : null;
  };

  const look = (timeMs: number, change: number, target: MovementUnderWay, history: MotionHistory): void => {
    if (change < set.aboveShare * allowance) aboveSinceMs = Number.NaN;
    else if (Number.isNaN(aboveSinceMs)) aboveSinceMs = timeMs;
    if (target.state === 'off' || !(change > set.aboveShare * allowance)) return;
    if (timeMs - aboveSinceMs < set.aboveMs) return;
    // The line through the last frames gives the time of the crossing better than a single frame: its noise is a third
    // or less.
    if (!(recent.at(timeMs - set.lastsMs) > allowance + set.lastedOverNoise * noise)) return;
    if (!(settled.at(timeMs) > allowance + set.settledOverNoise * noise)) return;
    if (!isNew(history, line, target.onsetMs, change, allowance)) return;
    const lock = lockOfLine(history, line, noise, target.onsetMs);
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

/** Whether the change came with this movement: quiet before the onset, nothing stirring earlier, enough added since. */
function isNew(history: MotionHistory, line: number, onsetMs: number, change: number, allowance: number): boolean {
  const set = SETTINGS.coMovement;
  const changes = history.change[line] ?? [];
  const onset = history.indexAt(onsetMs);
  const before = quietBefore(history, changes, onset, onsetMs);
  if (Number.isNaN(before) || before >= set.beforeShare * allowance) return false;
  if (change - before < set.addedShare * allowance) return false;
  // Walk back to the first frame of this change; frames hidden by a blink in between do not end it.
  const stirring = before + 0.25 * (change - before);
  let i = changes.length - 1;
  while (i >= 0 && (changes[i] ?? 0) > stirring) i -= 1;
  return (history.times[i + 1] ?? onsetMs) >= onsetMs + set.earliestMs;
}

/**
 * The change in the last half second that could be seen before the onset, even with frames in doubt in between; NaN
 * when none.
 */
function quietBefore(history: MotionHistory, changes: readonly number[], onset: number, onsetMs: number): number {
  const set = SETTINGS.coMovement;
  const lastSeenMs = history.times[onset - 1];
  if (lastSeenMs === undefined || lastSeenMs < onsetMs - set.beforeLongestMs) return Number.NaN;
  const from = history.indexAt(Math.min(onsetMs, lastSeenMs) - set.beforeMs);
  return median(changes.slice(from, onset).filter(Number.isFinite));
}
