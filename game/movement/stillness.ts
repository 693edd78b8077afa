import type { MeasureKey } from './measure-id';
import type { MeasuredFrame } from './measured-frame';
import { createMotionFilter } from './motion-filter';
import { SETTINGS } from './settings';

/** Speeds below which a part of the face is still, iod a second: three times what a still face's noise leaves. */
const STILL_BELOW_PER_S: readonly (readonly [MeasureKey, number])[] = [
  ['commissureHorizontal.patientLeft', 0.05],
  ['commissureHorizontal.patientRight', 0.05],
  ['commissureVertical.patientLeft', 0.06],
  ['commissureVertical.patientRight', 0.06],
  ['browHeight.patientLeft', 0.05],
  ['browHeight.patientRight', 0.05],
  ['jawOpening', 0.08],
];
/** deg/s of the head. */
const HEAD_STILL_BELOW = 12;

/** Tells whether the face is still in this frame. Blinks do not count: lids are not looked at. */
export function createStillness(): (frame: MeasuredFrame) => boolean {
  const angles = ['yawDeg', 'pitchDeg', 'rollDeg'] as const;
  const filters = angles.map(() => createMotionFilter(SETTINGS.filter.poseRadPerS));
  return (frame) => {
    if (frame.status !== 'ok' || frame.pose === null) return false;
    let headSpeed = 0;
    for (const [i, angle] of angles.entries()) {
      const filter = filters[i];
      if (!filter) continue;
      if (!(frame.captureMs - filter.lastMs <= SETTINGS.time.gapMs) || frame.captureMs < filter.lastMs) filter.reset();
      filter.step(frame.captureMs, frame.pose[angle]);
      headSpeed += filter.speedPerS ** 2;
    }
    if (frame.dtMs === 0 || Math.sqrt(headSpeed) > HEAD_STILL_BELOW) return false;
    return STILL_BELOW_PER_S.every(([key, limit]) => Math.abs(frame.measures[key].speedPerS) < limit);
  };
}
