import { createMotionFilter } from '../numerics/motion-filter';
import { SETTINGS } from '../settings';

/** Tells talk from work by a jaw that turns again and again; one slow opening is never speech. */
export interface SpeechDetector {
  /**
   * Takes one frame's raw jaw opening in iod (NaN when missing) and the begin of the blink that masks it, ms (NaN when none
   * does). Lids that close shift the tracker's chin, and two blinks close together would look like two syllables: a blink's
   * frames are left out, also those that came before it was known, and its time does not pass.
   * `noiseIod`: what noise makes of the filtered jaw now, standard deviation (0: not known); a swing of noise is no turn.
   * While speech holds the most turning points seen in one window, else 0.
   */
  step(timeMs: number, jawIod: number, blinkStartMs: number, noiseIod: number): number;
  reset(): void;
}

/** What the jaw has done up to one frame. */
interface JawCourse {
  readonly timeMs: number;
  /** The same on the clock that stands still in blinks: all other times here are of that. */
  readonly clockMs: number;
  readonly direction: 'opening' | 'closing' | 'unknown';
  /** Farthest that it came in this direction, iod. */
  readonly extreme: number;
  /** When it turned, ms, within the window. */
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
  /** After each of the last frames, newest last: a blink that becomes known takes back what it did. */
  let courses: JawCourse[] = [];
  /** ms that the clock lies behind for the blinks so far. */
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

/** The course of the jaw (filtered, iod) after one more frame; a way of `swingIod` and less is none. */
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
