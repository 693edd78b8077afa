import type { MeasuredFrame } from '../measure/measured-frame';
import type { CalibrationRefusal } from './calibration';
import { restRefusals } from './calibration-refusals';
import { type RestFace, restStatistics } from './rest-statistics';
import { createStillness } from './stillness';

/** Collects stillness in pieces until there is enough of it, and judges whether it can serve as this person's rest. */
export interface RestCollector {
  step(frame: MeasuredFrame): void;
  readonly collectedMs: number;
  readonly still: boolean;
  /** Call when enough is collected: the resting face, or why it cannot be used. */
  result(): RestFace | CalibrationRefusal;
}

/** ms. A talking mouth is still for a moment whenever it changes direction. */
const SETTLED_MS = 300;

export function createRestCollector(): RestCollector {
  const isStill = createStillness();
  const frames: MeasuredFrame[] = [];
  let collectedMs = 0;
  let still = false;
  let stillSinceMs = Number.NaN;
  return {
    get collectedMs() {
      return collectedMs;
    },
    get still() {
      return still;
    },
    step(frame) {
      if (!isStill(frame)) stillSinceMs = Number.NaN;
      else if (Number.isNaN(stillSinceMs)) stillSinceMs = frame.captureMs;
      still = frame.captureMs - stillSinceMs >= SETTLED_MS;
      if (!still) return;
      collectedMs += frame.dtMs;
      frames.push(frame);
    },
    result() {
      const rest = restStatistics(frames);
      if (rest === null) return 'tooFewFrames';
      return restRefusals(frames, rest)[0] ?? rest;
    },
  };
}
