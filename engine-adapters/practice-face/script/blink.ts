import type { Side } from '../../../game/movement/side';
import { minimumJerk } from './effort';
import { seededRandom } from './seeded-random';

/** One blink: fast down, a moment shut, slower up. */
export interface Blink {
  readonly startMs: number;
  readonly sides: Side | 'both';
  /** Share of the opening lost at the deepest. */
  readonly depth: number;
  readonly shutMs: number;
}

/** How often and how a person blinks. */
export interface BlinkHabit {
  readonly perMinute: number;
  /** Share of blinks that do not close the eye (53 % in health). */
  readonly partialShare: number;
  /** Share that stay shut for half a second and more (0.2 % in health). */
  readonly longShare: number;
  /** Share that one eye does alone. */
  readonly oneSidedShare: number;
}

/** Down-phase and up-phase of a spontaneous blink, ms (about 75 and 150: VanderWerf et al., 2003). */
const BLINK_CLOSE_MS = 75;
const BLINK_OPEN_MS = 150;
/** Two blinks are at least this far apart, ms. */
const REFRACTORY_MS = 900;

/** Blinks that begin between two times, the same for the same seed. */
export function blinksOf(habit: BlinkHabit, seed: number, fromMs: number, untilMs: number): Blink[] {
  if (habit.perMinute <= 0) return [];
  const random = seededRandom(seed, 7001);
  const meanGapMs = 60_000 / habit.perMinute;
  const fixedMs = Math.min(REFRACTORY_MS, meanGapMs / 2);
  const blinks: Blink[] = [];
  let at = fromMs;
  while (true) {
    at += fixedMs - Math.log(1 - random()) * (meanGapMs - fixedMs);
    if (at >= untilMs) return blinks;
    blinks.push(blinkAt(at, habit, random));
  }
}

function blinkAt(startMs: number, habit: BlinkHabit, random: () => number): Blink {
  const kind = random();
  const long = kind < habit.longShare;
  const partial = !long && kind < habit.longShare + habit.partialShare;
  const alone = random() < habit.oneSidedShare;
  const left = random() < 0.5;
  return {
    startMs,
    sides: alone ? (left ? 'patientLeft' : 'patientRight') : 'both',
    depth: partial ? 0.4 + 0.4 * random() : 0.9 + 0.1 * random(),
    shutMs: long ? 500 + 500 * random() : 15 + 35 * random(),
  };
}

/** When the eye is as open as before, ms. */
export function blinkEndMs(blink: Blink): number {
  return blink.startMs + BLINK_CLOSE_MS + blink.shutMs + BLINK_OPEN_MS;
}

/** Share of one eye's opening that a blink takes at a time, 0..1. */
export function blinkClosure(blink: Blink, side: Side, atMs: number): number {
  if (blink.sides !== 'both' && blink.sides !== side) return 0;
  const since = atMs - blink.startMs;
  if (since <= 0) return 0;
  if (since < BLINK_CLOSE_MS) return blink.depth * minimumJerk(since / BLINK_CLOSE_MS);
  const up = since - BLINK_CLOSE_MS - blink.shutMs;
  return blink.depth * (1 - minimumJerk(up / BLINK_OPEN_MS));
}
