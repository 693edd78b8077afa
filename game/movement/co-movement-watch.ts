import type { CoMovementEvent } from './co-movement-event';
import type { Course } from './course';
import type { QuietRegion } from './quiet-region';
import { median } from './robust-statistics';
import { SETTINGS } from './settings';
import type { Side } from './side';
import { type TimeLock, timeLock } from './time-lock';

/** The target movement as one frame sees it. */
export interface TargetNow {
  /** `on` from onset to the end of the release. */
  readonly state: 'on' | 'off';
  /** Begin of the movement; NaN when off. */
  readonly onsetMs: number;
}

/** Watches one line of the quiet list for a change that comes along with the target movement. */
export interface CoMovementWatch {
  /**
   * `change` is the decision-filtered change of the region, share of its scale, `steady` the same filtered slower, for
   * its size; NaN when missing.
   * `sure`: judged. `blink`: everything stands still. `unsure`: an open event ends now.
   * Returns the event that ended.
   */
  step(
    timeMs: number,
    change: number,
    steady: number,
    sureness: 'sure' | 'blink' | 'unsure',
    target: TargetNow,
    course: Course,
  ): CoMovementEvent | null;
  finish(timeMs: number, course: Course): CoMovementEvent | null;
  /** Begin of the open event; NaN when none. */
  readonly startMs: number;
}

export function createCoMovementWatch(
  line: number,
  region: QuietRegion,
  side: Side,
  allowance: number,
): CoMovementWatch {
  const set = SETTINGS.coMovement;
  let pastSinceMs = Number.NaN;
  let lastMs = Number.NaN;
  let lastChange = Number.NaN;
  let lowSinceMs = Number.NaN;
  let open: { startMs: number; crossMs: number; onsetMs: number; peak: number; lock: TimeLock } | null = null;

  const close = (endMs: number, course: Course): CoMovementEvent | null => {
    if (open === null) return null;
    const { startMs, crossMs, onsetMs, peak } = open;
    // Over the whole event the lag is told better than at its begin, as long as both were seen together.
    const whole = lockSince(course, line, onsetMs);
    const lock = whole !== null && whole.coupling > set.couplingLowest ? whole : open.lock;
    const gain = slopeOnTarget(course, line, onsetMs);
    open = null;
    pastSinceMs = Number.NaN;
    return { region, side, crossMs, startMs, endMs: Math.max(endMs, startMs), peak, allowance, ...lock, gain };
  };

  const follow = (timeMs: number, change: number, steady: number, course: Course): CoMovementEvent | null => {
    if (open === null) return null;
    open.peak = Math.max(open.peak, steady);
    if (change >= set.endShare * allowance) lowSinceMs = Number.NaN;
    else if (Number.isNaN(lowSinceMs)) lowSinceMs = timeMs;
    return timeMs - lowSinceMs >= set.endMs ? close(lowSinceMs, course) : null;
  };

  const look = (timeMs: number, change: number, target: TargetNow, course: Course): void => {
    if (change <= allowance) pastSinceMs = Number.NaN;
    else if (Number.isNaN(pastSinceMs)) pastSinceMs = crossing(lastMs, lastChange, timeMs, change, allowance);
    if (!(timeMs - pastSinceMs >= set.lastsMs) || target.state === 'off') return;
    if (!isNew(course, line, target.onsetMs, change, allowance)) return;
    const lock = lockSince(course, line, target.onsetMs);
    if (lock === null || lock.coupling <= set.couplingLowest) return;
    open = { startMs: timeMs, crossMs: pastSinceMs, onsetMs: target.onsetMs, peak: allowance, lock };
    lowSinceMs = Number.NaN;
  };

  return {
    get startMs() {
      return open?.startMs ?? Number.NaN;
    },
    step(timeMs, change, steady, sureness, target, course) {
      const dtMs = timeMs - lastMs;
      let ended: CoMovementEvent | null = null;
      if (sureness === 'unsure') {
        pastSinceMs = Number.NaN;
        ended = close(timeMs, course);
      } else if (sureness === 'blink' || Number.isNaN(change)) {
        pastSinceMs = Number.NaN;
        lowSinceMs += dtMs;
      } else if (open !== null) ended = follow(timeMs, change, steady, course);
      else look(timeMs, change, target, course);
      lastMs = timeMs;
      lastChange = sureness === 'sure' ? change : Number.NaN;
      return ended;
    },
    finish: (timeMs, course) => close(timeMs, course),
  };
}

/** When the line from one frame to the next passed the allowance; the second frame where the first is unknown. */
function crossing(fromMs: number, from: number, toMs: number, to: number, allowance: number): number {
  if (!(from < allowance && toMs - fromMs <= SETTINGS.time.gapMs)) return toMs;
  return fromMs + ((toMs - fromMs) * (allowance - from)) / (to - from);
}

/** Whether the change came with this movement: quiet before the onset, nothing stirring earlier, enough added since. */
function isNew(course: Course, line: number, onsetMs: number, change: number, allowance: number): boolean {
  const set = SETTINGS.coMovement;
  const changes = course.change[line] ?? [];
  const onset = course.indexAt(onsetMs);
  const before = median(changes.slice(course.indexAt(onsetMs - set.beforeMs), onset).filter(Number.isFinite));
  if (Number.isNaN(before) || before >= set.beforeShare * allowance) return false;
  if (change - before < set.addedShare * allowance) return false;
  // Walk back to the first frame of this change; what a blink hid in between is not held against it.
  const stirring = before + 0.25 * (change - before);
  let i = changes.length - 1;
  while (i >= 0 && (changes[i] ?? 0) > stirring) i -= 1;
  return (course.times[i + 1] ?? onsetMs) >= onsetMs + set.earliestMs;
}

/** Compares the courses from shortly before the onset until now. */
function lockSince(course: Course, line: number, onsetMs: number): TimeLock | null {
  const from = course.indexAt(onsetMs - SETTINGS.coMovement.lagHighestMs);
  return timeLock(
    course.times.slice(from),
    course.targetSpeed.slice(from),
    (course.changeSpeed[line] ?? []).slice(from),
  );
}

/** Slope of the region's change on activation since the onset; null when the target hardly moved. */
function slopeOnTarget(course: Course, line: number, onsetMs: number): number | null {
  const from = course.indexAt(onsetMs - SETTINGS.coMovement.lagHighestMs);
  const x = course.target.slice(from);
  const y = (course.change[line] ?? []).slice(from);
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
