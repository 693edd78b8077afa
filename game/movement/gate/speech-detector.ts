import { createMotionFilter } from '../numerics/motion-filter';
import { SETTINGS } from '../settings';

/** Tells talk from the movement by a jaw that changes direction again and again; one slow opening is never speech. */
export interface SpeechDetector {
  /**
   * Takes one frame's raw jaw opening in iod (NaN when missing) and the begin of the blink that masks it, ms (NaN when
   * none does). Lids that close shift the tracker's chin, and two blinks close together would look like two syllables:
   * a blink's frames are left out, also those that came before the blink was detected, and the detector's clock stands
   * still. `noiseIod`: standard deviation of the filtered jaw's noise now (0: not known); a swing of noise is no
   * turning point. Returns, while speech holds, the most turning points seen in one window, else 0.
   */
  step(timeMs: number, jawIod: number, blinkStartMs: number, noiseIod: number): number;
  reset(): void;
}

/** State of the jaw after one frame. */
interface JawCourse {
  readonly timeMs: number;
  /** The same moment on the clock that stands still in blinks; all other times here are on that clock. */
  readonly clockMs: number;
  readonly direction: 'opening' | 'closing' | 'unknown';
  /** Farthest position in this direction, iod. */
  readonly extreme: number;
  /** Times of the turning points within the window, ms. */
  readonly turns: readonly number[];
  readonly holdsUntilMs: number;
  readonly most: number;
}

const NOTHING_YET: JawCourse = {
  timeMs: Number.NEGATIVE_INFINITY,
  clockMs: Number.NEGATIVE_INFINITY,
  direction: 'unknown',
  extreme: Number.NaN,
  turns: [],
  holdsUntilMs: Number.NEGATIVE_INFINITY,
  most: 0,
};

export function createSpeechDetector(): SpeechDetector {
  const jaw = createMotionFilter(SETTINGS.filter.decisionRadPerS);
  /**
   * The state after each of the last frames, newest last: when a blink is detected, the states during it are undone.
   */
  let courses: JawCourse[] = [];
  /** ms by which the clock is behind because of the blinks so far. */
  let behindMs = 0;
  return {
    reset() {
      jaw.reset();
      courses = [];
      behindMs = 0;
    },
    step(timeMs, jawIod, blinkStartMs, noiseIod) {
      if (Number.isFinite(blinkStartMs)) {
        courses = courses.filter((course) => course.timeMs < blinkStartMs - SETTINGS.gate.blinkBeforeMs);
        behindMs = timeMs - (courses.at(-1)?.clockMs ?? timeMs);
        jaw.reset();
      } else if (Number.isFinite(jawIod)) {
        if (timeMs - jaw.lastMs > SETTINGS.time.gapMs) jaw.reset();
        jaw.step(timeMs, jawIod);
        const swingIod = Math.max(SETTINGS.gate.speechSwingIod, SETTINGS.gate.speechSwingOverNoise * noiseIod);
        courses.push(followed(courses.at(-1) ?? NOTHING_YET, timeMs, timeMs - behindMs, jaw.value, swingIod));
        while ((courses[1]?.timeMs ?? timeMs) < timeMs - SETTINGS.time.gapMs) courses.shift();
      }
      const { holdsUntilMs, most } = courses.at(-1) ?? NOTHING_YET;
      return timeMs - behindMs < holdsUntilMs ? most : 0;
    },
  };
}

/** The state of the jaw (filtered, iod) after one more frame; a movement of `swingIod` or less does not count. */
function followed(before: JawCourse, timeMs: number, clockMs: number, jawIod: number, swingIod: number): JawCourse {
  const set = SETTINGS.gate;
  let { direction, extreme, holdsUntilMs, most } = before;
  if (Number.isNaN(extreme)) extreme = jawIod;
  const away = jawIod - extreme;
  const swings = Math.abs(away) > swingIod;
  const onward = direction === 'unknown' ? swings : direction === 'opening' ? away > 0 : away < 0;
  const turned = swings && !onward;
  if (onward || turned) {
    extreme = jawIod;
    direction = away > 0 ? 'opening' : 'closing';
  }
  const turns = before.turns.filter((ms) => ms >= clockMs - set.speechWindowMs);
  if (turned) turns.push(clockMs);
  if (turns.length >= set.speechTurns) {
    most = Math.max(clockMs < holdsUntilMs ? most : 0, turns.length);
    holdsUntilMs = clockMs + set.speechAfterMs;
  }
  return { timeMs, clockMs, direction, extreme, turns, holdsUntilMs, most };
}
