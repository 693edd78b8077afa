import { SETTINGS } from '../settings';
import type { BlinkDetector } from './blink-detector';

/**
 * Tells since when the lids have been shifting the tracker's chin. They do so while they close, are shut, or open
 * again.
 */
export interface LidsOnChin {
  /**
   * Takes every frame with a face; returns the begin of the lid movement that shifts the chin now, ms; NaN while there
   * is none. `isShut`: the eyes are shut for longer than a blink. `isShut` is left out where closing the eyes is the
   * movement: they may stay shut for long, and talk must be detected then too.
   */
  step(timeMs: number, blink: Pick<BlinkDetector, 'blinking' | 'startMs' | 'reopenedMs'>, isShut: boolean): number;
  reset(): void;
}

export function createLidsOnChin(): LidsOnChin {
  let sinceMs = Number.NaN;
  let untilMs = Number.NEGATIVE_INFINITY;
  return {
    reset() {
      sinceMs = Number.NaN;
      untilMs = Number.NEGATIVE_INFINITY;
    },
    step(timeMs, blink, isShut) {
      const { blinkAfterMs, blinkJawBackMs } = SETTINGS.gate;
      if (blink.blinking && Number.isFinite(blink.reopenedMs)) untilMs = blink.reopenedMs + blinkJawBackMs;
      // While the lids are still down, the time of their opening is not known.
      else if (blink.blinking || isShut) untilMs = timeMs + blinkAfterMs;
      if (timeMs > untilMs) sinceMs = Number.NaN;
      else if (Number.isNaN(sinceMs)) sinceMs = blink.blinking ? blink.startMs : timeMs;
      return sinceMs;
    },
  };
}
