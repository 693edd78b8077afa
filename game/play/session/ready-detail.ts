import type { Calibration } from '../../movement/calibration/calibration';
import { noisiestLid } from '../../movement/calibration/calibration-refusals';
import { restStatistics } from '../../movement/calibration/rest-statistics';
import { createStillness } from '../../movement/calibration/stillness';
import { armLengthPx, detectionLimits, isRaised, type RaisedLimit } from '../../movement/co-movement/detection-limits';
import type { QuietRegion, QuietRule } from '../../movement/co-movement/quiet-region';
import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import { type NoiseCause, noiseCause } from '../../movement/measure/noise-cause';
import type { Side } from '../../movement/side';

/** A region whose small movements matter for the plan and are hidden by noise in this picture, and what would help. */
export interface HiddenStirring {
  readonly region: QuietRegion;
  readonly side: Side;
  readonly cause: NoiseCause;
  /**
   * Whether the calibration would refuse the rest in this picture as well: then it is better to wait here than to be
   * sent back.
   */
  readonly bars: boolean;
}

/** Whether the picture shows every change that the plan asks about; `unknown` before enough still moments were seen. */
export type DetailSeen = 'unknown' | 'enough' | HiddenStirring;

/** Checks the noise of the face against the quiet lists of today's plan, while everything else is being checked. */
export interface ReadyDetail {
  /**
   * Takes every measured frame; frames in which the face moves or talks are left out, because that is not noise of the
   * picture.
   */
  step(frame: MeasuredFrame): DetailSeen;
}

/** ms. Older frames say little about a lamp that has just been turned on. */
const DETAIL_WINDOW_MS = 2000;
/** Fewest still frames: with fewer, the noise is known no better than within 70 %. */
const FEWEST_FRAMES = 15;
/** The noise is worked out this often, ms. */
const DETAIL_EVERY_MS = 200;
/**
 * Relative standard error of a noise estimated from n frames is this over the root of n (median of second differences
 * of white noise).
 */
const NOISE_ERROR = 1.42;
/**
 * How many times the planned limit a line's limit must be before the person is asked for anything. A mouth corner or a
 * nose at arm's length in good light may be a little above 10 %: that is recorded and shown to the therapist, but
 * nobody has to wait for it.
 */
const WORTH_ASKING = 1.25;
/** Standard errors beyond that limit at which a line is told, and at which it counts as seen again. */
const SURE_ABOVE = 2;
const STAYS_ABOVE = 1;

/**
 * @param quietLists all lines of today's plan.
 * @param reach what is known of the person's own reach; regions count against a typical one without it.
 */
export function createReadyDetail(quietLists: readonly QuietRule[], reach: Calibration['reach'] = {}): ReadyDetail {
  const isStill = createStillness();
  let frames: MeasuredFrame[] = [];
  let seen: DetailSeen = 'unknown';
  let lookAtMs = Number.NEGATIVE_INFINITY;

  const look = ({ captureMs, imageHeight }: MeasuredFrame): DetailSeen => {
    frames = frames.filter((one) => one.captureMs > captureMs - DETAIL_WINDOW_MS && one.captureMs <= captureMs);
    const face = frames.length < FEWEST_FRAMES ? null : restStatistics(frames);
    // The last result for this room still holds while the face moves or talks.
    if (face === null) return seen;
    const error = NOISE_ERROR / Math.sqrt(frames.length);
    const nearPx = armLengthPx(imageHeight);
    const barred = typeof seen === 'object' && seen.bars;
    const lid = noisiestLid(face.rest);
    if (lid.overLimit > 1 + (barred ? 0 : SURE_ABOVE * error)) {
      if (barred) return seen;
      const cause = noiseCause(lid.overLimit, 1, face.interocularPx, nearPx);
      return { region: 'eye', side: lid.side, cause, bars: true };
    }
    const limits = detectionLimits(quietLists, { ...face, reach }, nearPx);
    const hidden = limits.filter(isRaised).sort((a, b) => over(b) - over(a));
    const [worst] = hidden.filter((line) => over(line) > WORTH_ASKING * (1 + SURE_ABOVE * error));
    const told =
      hidden.find((line) => isSame(line, seen) && over(line) > WORTH_ASKING * (1 + STAYS_ABOVE * error)) ?? worst;
    if (told === undefined) return 'enough';
    if (typeof seen === 'object' && !seen.bars && isSame(told, seen) && told.limitedBy === seen.cause) return seen;
    return { region: told.region, side: told.side, cause: told.limitedBy, bars: false };
  };

  return {
    step(frame) {
      if (isStill(frame)) frames.push(frame);
      if (frame.captureMs >= lookAtMs || frame.captureMs < lookAtMs - DETAIL_EVERY_MS) {
        lookAtMs = frame.captureMs + DETAIL_EVERY_MS;
        seen = look(frame);
      }
      return seen;
    },
  };
}

function over({ planned, inForce }: RaisedLimit): number {
  return inForce / planned;
}

/** One line is told until its region is seen: a sentence that names another region each second helps nobody. */
function isSame({ region, side }: RaisedLimit, seen: DetailSeen): boolean {
  return typeof seen === 'object' && seen.region === region && seen.side === side;
}
