import type { AttemptPhase } from '../judgement';
import { SETTINGS } from '../settings';
import { type CourseMarks, createMovementCourse } from './movement-course';

/** An attempt found from the activation alone, before its quality is judged. */
export interface TrackedAttempt extends CourseMarks {
  /** True when the face was at rest before the attempt and the attempt's begin was seen. */
  readonly fromRest: boolean;
}

/** Finds movements from the activation alone, without regard to level or timer. Play decides which of them count. */
export interface AttemptTracker {
  /**
   * Takes activation and its speed (reach a second); null when unknown. `noise`: standard deviation of the activation
   * that the calibrated noise causes at the present frame rate, share of reach; NaN: not known. Returns the movement
   * that ended now, if valid.
   */
  step(timeMs: number, activation: number | null, speedPerS: number | null, noise?: number): TrackedAttempt | null;
  /**
   * Ends the open movement; returns it if valid. The onset of a later movement is never dated back to before this call.
   */
  finish(): TrackedAttempt | null;
  readonly phase: AttemptPhase;
  /** Begin of the open attempt, dated back to the first stirring; NaN at rest. */
  readonly onsetMs: number;
  readonly fromRest: boolean;
}

/**
 * `bandLow`: lower end of the band, share of reach; a peak that reaches it is a movement, however low the band lies.
 */
export function createAttemptTracker(bandLow: number): AttemptTracker {
  const set = SETTINGS.attempt;
  const leastPeak = Math.min(set.validPeak, bandLow);
  const course = createMovementCourse();
  let stirredMs = Number.NaN;
  let wasAtRest = false;
  let lastKnownMs = Number.NaN;
  let noiseNow = 0;

  const close = (endMs: number): TrackedAttempt | null => {
    const marks = course.end(endMs);
    stirredMs = Number.NaN;
    const isValid = marks.peakActivation >= Math.max(leastPeak, set.peakOverNoise * noiseNow);
    return isValid ? { ...marks, fromRest: wasAtRest } : null;
  };

  const closeOpen = (): TrackedAttempt | null => {
    const open = course.phase === 'rest' ? null : close(lastKnownMs);
    stirredMs = Number.NaN;
    wasAtRest = false;
    return open;
  };

  /** A clock that went back is treated as a new clock: the movement before it has ended. */
  const isLost = (timeMs: number): boolean => timeMs - lastKnownMs > set.lostMs || timeMs < lastKnownMs;

  const lookForBegin = (timeMs: number, activation: number): void => {
    if (activation < set.onsetDatedBackTo) {
      stirredMs = Number.NaN;
      wasAtRest = true;
    } else if (Number.isNaN(stirredMs)) stirredMs = timeMs;
    if (activation > set.onset) course.begin(Number.isNaN(stirredMs) ? timeMs : stirredMs);
  };

  return {
    get phase() {
      return course.phase;
    },
    get onsetMs() {
      return course.onsetMs;
    },
    get fromRest() {
      return wasAtRest;
    },
    step(timeMs, activation, speedPerS, noise = 0) {
      if (activation === null || speedPerS === null) {
        return isLost(timeMs) ? closeOpen() : null;
      }
      // After a pause or a stall without frames the movement before it has ended, whatever is seen now.
      const cut = isLost(timeMs) ? closeOpen() : null;
      lastKnownMs = timeMs;
      noiseNow = Number.isFinite(noise) ? noise : 0;
      if (cut !== null) return cut;
      if (course.phase === 'rest') lookForBegin(timeMs, activation);
      if (course.phase === 'rest') return null;
      return course.follow(timeMs, activation, speedPerS) === 'over' ? close(timeMs) : null;
    },
    finish() {
      const last = closeOpen();
      lastKnownMs = Number.NaN;
      return last;
    },
  };
}
