import type { CalibrationRefusal } from './calibration';
import type { MeasuredFrame } from './measured-frame';
import { type RestFace, restStatistics } from './rest-statistics';
import { SETTINGS } from './settings';
import { createStillness } from './stillness';

/** Collects stillness in pieces until there is enough of it, and judges whether it can serve as this person's rest. */
export interface RestCollector {
  step(frame: MeasuredFrame): void;
  readonly collectedMs: number;
  readonly still: boolean;
  /** Call when enough is collected: the resting face, or why it cannot be used. */
  result(): RestFace | CalibrationRefusal;
}

/** Share of the rest fissure; four times the noise of a plain webcam. A noise above this hides every small movement. */
const NOISIEST_LID = 0.06;
/** ms. A mouth that talks stands still for a moment at every turn. */
const SETTLED_MS = 300;
/** deg between the beginning and the end of the stillness. */
const LARGEST_DRIFT_DEG = 8;

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
      const framesPerS = (frames.length * 1000) / Math.max(collectedMs, 1);
      const rest = restStatistics(frames);
      if (rest === null || framesPerS < SETTINGS.gate.framesPerSLowest) return 'tooFewFrames';
      if (noisiestLid(rest) > NOISIEST_LID) return 'tooNoisy';
      return headDriftDeg(frames) > LARGEST_DRIFT_DEG ? 'headDrifted' : rest;
    },
  };
}

function noisiestLid({ rest }: RestFace): number {
  const share = (key: 'palpebralFissure.patientLeft' | 'palpebralFissure.patientRight') =>
    (rest[key]?.noiseSd ?? 0) / (rest[key]?.median ?? Number.NaN);
  return Math.max(share('palpebralFissure.patientLeft'), share('palpebralFissure.patientRight'));
}

function headDriftDeg(frames: readonly MeasuredFrame[]): number {
  const third = Math.floor(frames.length / 3);
  const begin = restStatistics(frames.slice(0, third))?.restPose;
  const end = restStatistics(frames.slice(-third))?.restPose;
  if (!begin || !end) return 0;
  return Math.hypot(end.yawDeg - begin.yawDeg, end.pitchDeg - begin.pitchDeg, end.rollDeg - begin.rollDeg);
}
