/**
 * A causal filter for one moving quantity: its value and speed at every true capture time, whatever the frame rate. It
 * is the steady constant-velocity Kalman filter with both poles at exp(-w dt): critically damped, no lag on a steady
 * slow movement, no overshoot caused by irregular frames. Source: Brookner 1998 (fading-memory g-h filter); w in rad/s
 * is chosen per use, see the settings.
 */
export interface MotionFilter {
  /** Takes a number seen at a time in ms. The first number after `reset` becomes the value unfiltered, with speed 0. */
  step(timeMs: number, seen: number): void;
  reset(): void;
  /** NaN before the first number. */
  readonly value: number;
  /** Per second; NaN before the first number. */
  readonly speedPerS: number;
  readonly lastMs: number;
}

export function createMotionFilter(radPerS: number): MotionFilter {
  let value = Number.NaN;
  let speedPerS = Number.NaN;
  let lastMs = Number.NaN;
  return {
    get value() {
      return value;
    },
    get speedPerS() {
      return speedPerS;
    },
    get lastMs() {
      return lastMs;
    },
    reset() {
      value = Number.NaN;
      speedPerS = Number.NaN;
      lastMs = Number.NaN;
    },
    step(timeMs, seen) {
      if (Number.isNaN(value)) {
        value = seen;
        speedPerS = 0;
      } else {
        const dtS = (timeMs - lastMs) / 1000;
        if (!(dtS > 0)) return;
        const fade = Math.exp(-radPerS * dtS);
        const predicted = value + speedPerS * dtS;
        const surprise = seen - predicted;
        value = predicted + (1 - fade * fade) * surprise;
        speedPerS += ((1 - fade) ** 2 * surprise) / dtS;
      }
      lastMs = timeMs;
    },
  };
}

/**
 * How much of white frame noise is left in the filtered value: a factor on its standard deviation.
 * Source: Brookner 1998, variance of the fading-memory filter.
 */
export function noiseLeft(radPerS: number, framesPerS: number): number {
  const fade = Math.exp(-radPerS / framesPerS);
  return Math.sqrt(((1 - fade) * (1 + 4 * fade + 5 * fade * fade)) / (1 + fade) ** 3);
}

/**
 * How many independent samples of white noise a stretch of filtered values is worth: its number of frames times the
 * share of the noise's variance that the filter leaves. At camera frame rates it does not depend on the rate.
 */
export function independentNumbers(radPerS: number, lengthMs: number): number {
  const fast = 1000;
  return (lengthMs / 1000) * fast * noiseLeft(radPerS, fast) ** 2;
}

/**
 * What white frame noise leaves in the filtered speed: a factor on its standard deviation, a second.
 * Source: Brookner 1998, variance of the fading-memory filter.
 */
export function speedNoisePerS(radPerS: number, framesPerS: number): number {
  const fade = Math.exp(-radPerS / framesPerS);
  return framesPerS * Math.sqrt(2 * ((1 - fade) / (1 + fade)) ** 3);
}
