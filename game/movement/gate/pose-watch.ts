import type { Calibration } from '../calibration/calibration';
import type { MeasuredFrame } from '../measure/measured-frame';
import { createMotionFilter } from '../numerics/motion-filter';
import { SETTINGS } from '../settings';
import type { GateEvidence } from './gate-evidence';

const ANGLES = ['yawDeg', 'pitchDeg', 'rollDeg'] as const;

/** Evidence that the head is turned too far from its rest, or turns too fast; null while neither is so. */
export function createPoseWatch(calibration: Pick<Calibration, 'restPose'>) {
  const filters = ANGLES.map((angle) => ({ angle, filter: createMotionFilter(SETTINGS.filter.poseRadPerS) }));
  return (frame: MeasuredFrame): GateEvidence | null => {
    if (frame.pose === null) return null;
    let away = 0;
    let speed = 0;
    for (const { angle, filter } of filters) {
      if (frame.captureMs - filter.lastMs > SETTINGS.time.gapMs || frame.captureMs < filter.lastMs) filter.reset();
      filter.step(frame.captureMs, frame.pose[angle]);
      away += (filter.value - calibration.restPose[angle]) ** 2;
      speed += filter.speedPerS ** 2;
    }
    const { poseDeg, poseDegPerS } = SETTINGS.gate;
    if (Math.sqrt(away) > poseDeg) return { kind: 'turnedDeg', value: Math.sqrt(away), limit: poseDeg };
    if (Math.sqrt(speed) > poseDegPerS) return { kind: 'turningDegPerS', value: Math.sqrt(speed), limit: poseDegPerS };
    return null;
  };
}
