import type { Layout } from '../layout';
import type { Mood } from '../mood';

/** Where the band of light is drawn, canvas pixels. The creature stays in place; the band moves to it. */
export interface BandPlace {
  readonly middleY: number;
  readonly half: number;
  /** Canvas pixels for one whole reach. */
  readonly pixelsPerReach: number;
  /** How far the world has moved down, as a share of the gauge: -1 at rest, 0 when the movement is in the band's middle. */
  readonly lift: number;
}

/** A band below this share of reach is drawn as if it were at it, so that noise at rest is not magnified. */
const SMALLEST_MIDDLE = 0.2;
/** Thinnest band drawn, share of the free height. */
const THINNEST_HALF = 0.013;

/** Grows like `value` at first, then ever more slowly up to `limit`. */
function softly(value: number, limit: number): number {
  return limit * Math.tanh(value / limit);
}

export function bandPlace(mood: Mood, layout: Layout): BandPlace {
  const middle = mood.bandMiddle;
  const pixelsPerReach = layout.gauge / Math.max(SMALLEST_MIDDLE, middle);
  const away = softly((middle - mood.now) * pixelsPerReach, layout.gauge * 1.9);
  const half = Math.max(layout.free.height * THINNEST_HALF, ((mood.bandHigh - mood.bandLow) / 2) * pixelsPerReach);
  return { middleY: layout.creature.y - away, half, pixelsPerReach, lift: -away / layout.gauge };
}

/** Visibility of the band: weaker in rest, mist, pause and release, zero at the end, and always visible in an attempt. */
export function bandStrength(mood: Mood): number {
  return (
    (1 - 0.62 * mood.rest) *
    (1 - 0.6 * mood.mist) *
    (1 - 0.65 * mood.night) *
    (1 - mood.done) *
    (1 - 0.45 * mood.release)
  );
}
