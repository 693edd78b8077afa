import { median } from 'simple-statistics';

/** Length of one reading, ms: long enough that one late frame has little effect. */
const READING_MS = 1000;

/** Tracked frames a second, gathered from the time between judged frames. Plain data, never changed in place. */
export interface FrameRate {
  readonly elapsedMs: number;
  readonly frames: number;
  /** Finished readings, frames per second. */
  readonly readings: readonly number[];
}

export const NO_FRAMES: FrameRate = { elapsedMs: 0, frames: 0, readings: [] };

/** Takes one more frame in. `dtMs` is 0 at the first frame and after a gap: such a frame has no rate and is left out. */
export function countFrame(rate: FrameRate, dtMs: number): FrameRate {
  if (dtMs <= 0) return rate;
  const elapsedMs = rate.elapsedMs + dtMs;
  const frames = rate.frames + 1;
  if (elapsedMs < READING_MS) return { ...rate, elapsedMs, frames };
  return { elapsedMs: 0, frames: 0, readings: [...rate.readings, (frames / elapsedMs) * 1000] };
}

/** Median of the readings, frames per second; null before the first second. */
export function medianFramesPerS(rate: FrameRate): number | null {
  return rate.readings.length === 0 ? null : median([...rate.readings]);
}
