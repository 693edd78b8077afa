import type { GateReason } from '../../movement/gate/gate-reason';
import type { Flow } from '../../play/play-signal';

/** Moments a second: three times as many as the fastest trembling of a face needs, and half of what a camera gives. */
const MOMENTS_PER_S = 15;

/** Time from one moment of a series to the next [ms]. */
export const MOMENT_MS = 1000 / MOMENTS_PER_S;

/** What is kept before the onset and behind the end of a movement: how the face came to it and let go [ms]. */
export const AROUND_MS = 1000;

/**
 * Steps in which values are kept. As they are judged, the regions of a still face in ordinary light tremble by about 1 %
 * (eye, brow) to 2 % (wing of the nose), and activation by 1 %. Rounding adds a step over the root of twelve, 0.3 and
 * 0.6 %: added as squares, the trembling grows by a twentieth to a sixth. Nothing under three times the trembling is
 * judged, and nothing under 10 % unless a plan says so.
 */
export const SERIES_STEPS = {
  /** share of the comfortable reach */
  activation: 0.01,
  /** share of the region's scale: the resting eye opening, or the region's own reach */
  quiet: 0.02,
} as const;

/** What was judged at one moment. */
export interface SeriesMoment {
  /** Activation of the moved measure, share of reach; null where it was not known. */
  readonly activation: number | null;
  /** Change of each line of the task's quiet list, in its order, as a share; null where it was not sure. */
  readonly quiet: readonly (number | null)[];
  /** Reasons that held; empty means sure. */
  readonly notSure: readonly GateReason[];
  /** Null where no picture came. */
  readonly flow: Flow | null;
}

/** The course of one movement, from before its onset until after its end. */
export interface AttemptSeries {
  /** Time of the first moment, ms from the start of the block; a whole number of `MOMENT_MS`. */
  readonly startMs: number;
  /** One every `MOMENT_MS`. */
  readonly moments: readonly SeriesMoment[];
}

/** A moment of which no picture came. `lines`: of the quiet list. */
export function unseenMoment(lines: number): SeriesMoment {
  return { activation: null, quiet: Array.from({ length: lines }, () => null), notSure: [], flow: null };
}
