const WINDOW_MS = 2000;
const KNOWN_AFTER_MS = 1000;

/** Frames a second over the last two seconds of true capture times. */
export interface FrameRate {
  /** NaN before the first second. */
  step(timeMs: number): number;
  reset(): void;
}

export function createFrameRate(): FrameRate {
  let times: number[] = [];
  let firstMs = Number.NaN;
  return {
    reset() {
      times = [];
      firstMs = Number.NaN;
    },
    step(timeMs) {
      if (Number.isNaN(firstMs)) firstMs = timeMs;
      times.push(timeMs);
      while (times.length > 2 && (times[0] ?? 0) < timeMs - WINDOW_MS) times.shift();
      const spanMs = timeMs - (times[0] ?? timeMs);
      return timeMs - firstMs < KNOWN_AFTER_MS || spanMs <= 0 ? Number.NaN : ((times.length - 1) * 1000) / spanMs;
    },
  };
}
