import { SETTINGS } from '../settings';
import type { BlinkDetector } from './blink-detector';

/** Knows since when the lids shift the tracker's chin: while they close, are shut, or come up again. */
export interface LidsOnChin {
  /**
   * Takes every frame with a face; returns the begin of what shifts the chin now, ms; NaN while nothing does. `isShut`: the eyes are shut
   * for longer than a blink. It is left out where closing the eyes is the movement: they may stay shut for long, and talk is told then too.
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
      // Of lids that are still down nobody knows yet when they will be back.
      else if (blink.blinking || isShut) untilMs = timeMs + blinkAfterMs;
      if (timeMs > untilMs) sinceMs = Number.NaN;
      else if (Number.isNaN(sinceMs)) sinceMs = blink.blinking ? blink.startMs : timeMs;
      return sinceMs;
    },
  };
}
