import type { MeasureKey } from './measure-id';
import type { MeasuredFrame } from './measured-frame';
import { createMotionFilter } from './motion-filter';
import { SETTINGS } from './settings';

/**
 * Speeds below which a part of the face is still, iod a second: by the slow filter, which sees a gentle movement, and by
 * the quick one, which sees talk. Three and five times what a still face's noise leaves in them.
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
/** deg/s of the head. */
const HEAD_STILL_BELOW = 12;
const ANGLES = ['yawDeg', 'pitchDeg', 'rollDeg'] as const;

/** Tells whether the face is still in this frame, as a whole: a part outside the picture may do what it likes. Blinks do not count: lids are not looked at. */
export function createStillness(): (frame: MeasuredFrame) => boolean {
  const head = ANGLES.map(() => createMotionFilter(SETTINGS.filter.poseRadPerS));
  const quick = STILL_BELOW_PER_S.map(() => createMotionFilter(SETTINGS.filter.decisionRadPerS));
  return (frame) => {
    const { captureMs, measures, pose } = frame;
    if (frame.status !== 'ok' || pose === null || frame.landmarksOutside > 0) return false;
    const speedOf = (filter: (typeof head)[number] | undefined, value: number): number => {
      if (filter === undefined) return Number.NaN;
      if (!(captureMs - filter.lastMs <= SETTINGS.time.gapMs) || captureMs < filter.lastMs) filter.reset();
      filter.step(captureMs, value);
      return Math.abs(filter.speedPerS);
    };
    const headSpeed = Math.hypot(...ANGLES.map((angle, i) => speedOf(head[i], pose[angle])));
    const quickSpeeds = STILL_BELOW_PER_S.map(([key], i) => speedOf(quick[i], measures[key].raw));
    if (frame.dtMs === 0 || headSpeed > HEAD_STILL_BELOW) return false;
    return STILL_BELOW_PER_S.every(
      ([key, slowest, quickest], i) =>
        Math.abs(measures[key].speedPerS) < slowest && (quickSpeeds[i] ?? Number.NaN) < quickest,
    );
  };
}
