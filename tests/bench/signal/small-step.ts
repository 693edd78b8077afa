import { mean, standardDeviation } from 'simple-statistics';
import { createMeasurer } from '../../../game/movement/measurer';
import { COMMISSURE } from '../bench-landmarks';
import type { StillFace } from './still-face';

const FRAME_MS = 1000 / 30;
/** Share of the mouth's width. */
const STEP = 0.01;
/** ms of stillness that the threshold is taken from, as in a calibration. */
const REST_MS = 8000;
/** ms within which the step must be found. */
const FOUND_WITHIN_MS = 1000;
/** ms of the width that are averaged: nearly all of the second there is. */
const WINDOW_MS = 900;
/** Standard errors of that mean; the rest it is held against has an error of its own (8 s: a third of one). */
const THRESHOLD_SE = 4.3;

export interface SmallStep {
  readonly face: string;
  readonly trials: number;
  readonly foundShare: number;
  readonly falseAlarmsPer10Min: number;
  /** Threshold as a share of the mouth's width. */
  readonly threshold: number;
}

/** A step of 1 % of the mouth's width among a recording's frame noise: how often it is found, and how often nothing is. */
export function findSmallSteps(face: StillFace, trials: number, stillMinutes: number): SmallStep {
  const measurer = createMeasurer();
  let nowMs = 0;
  const widthNow = (step: number) => {
    const half = (step * face.mouthShare) / 2;
    const moves = [
      { landmark: COMMISSURE.patientLeft, acrossShare: half },
      { landmark: COMMISSURE.patientRight, acrossShare: -half },
    ];
    nowMs += FRAME_MS;
    return measurer.measure(face.frame(nowMs, moves)).measures.mouthWidth.raw;
  };
  const recent: number[] = [];
  const meanNow = (step: number) => {
    recent.push(widthNow(step));
    if (recent.length > framesIn(WINDOW_MS)) recent.shift();
    return mean(recent);
  };
  const watch = (ms: number, step: number) => Array.from({ length: framesIn(ms) }, () => meanNow(step));

  const rest = Array.from({ length: framesIn(REST_MS) }, () => widthNow(0));
  const home = mean(rest);
  const threshold = (THRESHOLD_SE * standardDeviation(rest)) / Math.sqrt(framesIn(WINDOW_MS));
  const past = (v: number) => Math.abs(v - home) > threshold;
  watch(WINDOW_MS, 0);

  const still = watch(stillMinutes * 60_000, 0);
  const alarms = still.filter((v, i) => past(v) && !past(still[i - 1] ?? home)).length;
  let found = 0;
  for (let trial = 0; trial < trials; trial++) {
    if (watch(FOUND_WITHIN_MS, STEP).some(past)) found++;
    watch(2 * FOUND_WITHIN_MS, 0);
  }
  return {
    face: face.name,
    trials,
    foundShare: found / trials,
    falseAlarmsPer10Min: (10 * alarms) / stillMinutes,
    threshold: threshold / home,
  };
}

const framesIn = (ms: number) => Math.round(ms / FRAME_MS);
