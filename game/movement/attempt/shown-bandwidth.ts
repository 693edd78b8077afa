import { SETTINGS } from '../settings';

/** Variance that a fading-memory filter leaves of white noise, over its bandwidth by the frame rate (Brookner 1998). */
const LEFT_PER_RAD = 1.25;
/** Frames a second of the usual camera. */
const USUAL_RATE = 30;

/**
 * How fast the shown movement may follow, rad/s, for one frame's noise of the activation (standard deviation, share of reach; NaN:
 * unknown). A clean picture is followed as fast as ever; where what is shown would tremble by more than `shownNoise`, it is followed
 * more slowly, down to `valueSlowestRadPerS`. A steady way is not shown late by that, its begin by a fifth of a second more.
 */
export function shownBandwidth(noiseSd: number): number {
  const { valueRadPerS, valueSlowestRadPerS, shownNoise } = SETTINGS.filter;
  const wanted = (USUAL_RATE / LEFT_PER_RAD) * (shownNoise / noiseSd) ** 2;
  return Number.isNaN(wanted) ? valueRadPerS : Math.min(valueRadPerS, Math.max(valueSlowestRadPerS, wanted));
}
