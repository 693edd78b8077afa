import { SETTINGS } from '../settings';

/**
 * Share of white noise's variance that a fading-memory filter lets through, divided by (bandwidth / frame rate)
 * (Brookner 1998).
 */
const LEFT_PER_RAD = 1.25;
/** Frames a second of the usual camera. */
const USUAL_RATE = 30;

/**
 * Bandwidth of the filter for the shown movement, rad/s. Input: one frame's noise of the activation (standard
 * deviation, share of reach; NaN: unknown). In a clean picture it is `valueRadPerS`; where the shown movement would
 * tremble by more than `shownNoise`, it is lower, down to `valueSlowestRadPerS`. That delays the begin of a movement by
 * up to a fifth of a second more, and a steady movement not at all.
 */
export function shownBandwidth(noiseSd: number): number {
  const { valueRadPerS, valueSlowestRadPerS, shownNoise } = SETTINGS.filter;
  const wanted = (USUAL_RATE / LEFT_PER_RAD) * (shownNoise / noiseSd) ** 2;
  return Number.isNaN(wanted) ? valueRadPerS : Math.min(valueRadPerS, Math.max(valueSlowestRadPerS, wanted));
}
