import { mean, standardDeviation } from 'simple-statistics';
import { createMeasurer } from '../../../game/movement/measure/measurer';
import { COMMISSURE } from '../clips/bench-landmarks';
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
const THRESHOLD_SE = 4.6;

export interface SmallStep {
  readonly face: string;
  readonly trials: number;
  readonly foundShare: number;
  readonly falseAlarmsPer10Min: number;
  /** Threshold as a share of the mouth's width. */
  readonly threshold: number;
}

/**
 * A step of 1 % of the mouth's width among a recording's frame noise: how often it is found, and how often nothing is.
 * Each of `rests` calibrations has its own error and is followed by its share of the trials and of the still minutes.
 */
export function findSmallSteps(face: StillFace, rests: number, trials: number, stillMinutes: number): SmallStep {
  const width = mouthWidths(face);
  let found = 0;
  let alarms = 0;
  let thresholds = 0;
  for (let rest = 0; rest < rests; rest++) {
    const calm = Array.from({ length: framesIn(REST_MS) }, () => width.next(0));
    const home = mean(calm);
    const threshold = (THRESHOLD_SE * standardDeviation(calm)) / Math.sqrt(framesIn(WINDOW_MS));
    const past = (v: number) => Math.abs(v - home) > threshold;
    alarms += countAlarms(width.means((stillMinutes * 60_000) / rests, 0).map(past));
    for (let trial = 0; trial < trials / rests; trial++) {
      if (width.means(FOUND_WITHIN_MS, STEP).some(past)) found++;
      width.means(2 * FOUND_WITHIN_MS, 0);
    }
    thresholds += threshold / home;
  }
  return {
    face: face.name,
    trials,
    foundShare: found / trials,
    falseAlarmsPer10Min: (10 * alarms) / stillMinutes,
    threshold: thresholds / rests,
  };
}

/** The width of the mouth, frame after frame, with the corners a step further apart or not. */
function mouthWidths(face: StillFace) {
  const measurer = createMeasurer();
  const recent: number[] = [];
  let nowMs = 0;
  const next = (step: number) => {
    const half = (step * face.mouthShare) / 2;
    const moves = [
      { landmark: COMMISSURE.patientLeft, acrossShare: half },
      { landmark: COMMISSURE.patientRight, acrossShare: -half },
    ];
    nowMs += FRAME_MS;
    recent.push(measurer.measure(face.frame(nowMs, moves)).measures.mouthWidth.raw);
    if (recent.length > framesIn(WINDOW_MS)) recent.shift();
    return recent.at(-1) ?? Number.NaN;
  };
  const means = (ms: number, step: number) =>
    Array.from({ length: framesIn(ms) }, () => {
      next(step);
      return mean(recent);
    });
  return { next, means };
}

/** Stretches past the threshold; a mean that hovers there for a second is one alarm. */
function countAlarms(past: readonly boolean[]): number {
  let alarms = 0;
  let lastPast = Number.NEGATIVE_INFINITY;
  for (const [i, is] of past.entries()) {
    if (!is) continue;
    if (i - lastPast > framesIn(FOUND_WITHIN_MS)) alarms++;
    lastPast = i;
  }
  return alarms;
}

const framesIn = (ms: number) => Math.round(ms / FRAME_MS);
