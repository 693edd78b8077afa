import type { MeasureKey } from '../measure/measure-id';
import type { MeasuredFrame } from '../measure/measured-frame';
import { createMotionFilter, speedNoisePerS } from '../numerics/motion-filter';
import { frameNoise } from '../numerics/robust-statistics';
import { SETTINGS } from '../settings';
import { faceView } from './face-view';

/**
 * Speeds below which a part of the face is still, iod a second: one for the slow filter, which detects a gentle
 * movement, and one for the quick filter, which detects talk. In good light the noise of a still face reaches at most a
 * third and a fifth of them.
 */
const STILL_BELOW_PER_S: readonly (readonly [key: MeasureKey, slow: number, quick: number])[] = [
  ['commissureHorizontal.patientLeft', 0.05, 0.1],
  ['commissureHorizontal.patientRight', 0.05, 0.1],
  ['commissureVertical.patientLeft', 0.06, 0.1],
  ['commissureVertical.patientRight', 0.06, 0.1],
  ['browHeight.patientLeft', 0.05, 0.08],
  ['browHeight.patientRight', 0.05, 0.08],
  ['jawOpening', 0.08, 0.12],
];
/**
 * The quick limits are at least this many times the noise in those speeds: otherwise a still face in the dark would
 * never count as still. The slow filter removes so much noise that its limits hold in any picture.
 */
const QUICK_OVER_NOISE = 5;
/** ms. The noise is estimated this often. */
const NOISE_EVERY_MS = 200;
/** deg/s of the head. */
const HEAD_STILL_BELOW = 12;
const ANGLES = ['yawDeg', 'pitchDeg', 'rollDeg'] as const;

/**
 * Tells whether the face as a whole is still in this frame; never while a part of it is outside the picture or another face
 * is in it. Blinks do not matter: the lids are not looked at.
 */
export function createStillness(): (frame: MeasuredFrame) => boolean {
  const head = ANGLES.map(() => createMotionFilter(SETTINGS.filter.poseRadPerS));
  const quick = STILL_BELOW_PER_S.map(() => createMotionFilter(SETTINGS.filter.decisionRadPerS));
  const wider = createWider();
  return (frame) => {
    const { captureMs, measures, pose } = frame;
    if (faceView(frame) !== 'whole' || pose === null) return false;
    const speedOf = (filter: (typeof head)[number] | undefined, value: number): number => {
      if (filter === undefined) return Number.NaN;
      if (!(captureMs - filter.lastMs <= SETTINGS.time.gapMs) || captureMs < filter.lastMs) filter.reset();
      filter.step(captureMs, value);
      return Math.abs(filter.speedPerS);
    };
    const headSpeed = Math.hypot(...ANGLES.map((angle, i) => speedOf(head[i], pose[angle])));
    const quickSpeeds = STILL_BELOW_PER_S.map(([key], i) => speedOf(quick[i], measures[key].raw));
    const noisy = wider(frame);
    if (frame.dtMs === 0 || headSpeed > HEAD_STILL_BELOW) return false;
    return STILL_BELOW_PER_S.every(
      ([key, slowest, quickest], i) =>
        Math.abs(measures[key].speedPerS) < slowest && (quickSpeeds[i] ?? Number.NaN) < noisy * quickest,
    );
  };
}

/**
 * Factor by which the picture's noise widens the quick limits, 1 or more; 1 before the first second. Expression moves
 * these parts differently: when even the second quietest of them is noisy, the cause is the picture and not talk.
 */
function createWider(): (frame: MeasuredFrame) => number {
  let times: number[] = [];
  let values: number[][] = STILL_BELOW_PER_S.map(() => []);
  let factor = 1;
  let nextMs = Number.NEGATIVE_INFINITY;
  const begin = (): void => {
    times = [];
    values = STILL_BELOW_PER_S.map(() => []);
    nextMs = Number.NEGATIVE_INFINITY;
  };
  return ({ captureMs, dtMs, measures, framesPerS }) => {
    if (dtMs === 0) begin();
    times.push(captureMs);
    for (const [i, [key]] of STILL_BELOW_PER_S.entries()) values[i]?.push(measures[key].raw);
    const fromMs = captureMs - SETTINGS.gate.noiseWindowMs;
    if ((times[0] ?? captureMs) > fromMs || !Number.isFinite(framesPerS)) return factor;
    while ((times[0] ?? captureMs) <= fromMs) {
      times.shift();
      for (const list of values) list.shift();
    }
    if (captureMs < nextMs) return factor;
    nextMs = captureMs + NOISE_EVERY_MS;
    const left = QUICK_OVER_NOISE * speedNoisePerS(SETTINGS.filter.decisionRadPerS, framesPerS);
    const over = STILL_BELOW_PER_S.map(([, , quickest], i) => (left * frameNoise(values[i] ?? [])) / quickest);
    factor = Math.max(1, over.filter(Number.isFinite).sort((a, b) => a - b)[1] ?? 1);
    return factor;
  };
}
