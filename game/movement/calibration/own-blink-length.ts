import type { MeasuredFrame } from '../measure/measured-frame';
import { SETTINGS } from '../settings';
import { blinksAtRest } from './blinks-at-rest';
import type { Calibration } from './calibration';

/** Least number of blinks: fewer could all be unusual ones. */
const LEAST_BLINKS = 3;
/** A person's next blink may last this many times as long as the ones seen. */
const MARGIN = 1.2;

/**
 * How long this person's ordinary blinks last, ms, from frames at rest (which may come in pieces): the second longest
 * and a fifth more, so that one unusual blink has no effect. The general limit where they are shorter or too few were
 * seen; never above `blinkLongestOwnMs`, and lids that stayed down for longer than that are not counted as blinks.
 */
export function ownBlinkLength(frames: readonly MeasuredFrame[], rest: Calibration['rest']): number {
  const { blinkLongestMs, blinkLongestOwnMs } = SETTINGS.gate;
  const lengths = blinksAtRest(frames, rest)
    .map((blink) => blink.lastedMs)
    .filter(Number.isFinite);
  const secondLongest = lengths.sort((a, b) => b - a)[1] ?? 0;
  if (lengths.length < LEAST_BLINKS) return blinkLongestMs;
  return Math.round(Math.min(blinkLongestOwnMs, Math.max(blinkLongestMs, MARGIN * secondLongest)));
}
