import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import { median } from '../../movement/numerics/robust-statistics';
import { SETTINGS } from '../../movement/settings';
import type { ReadyVerdict } from '../../play/session/ready-check';
import { type CameraAssessment, FRAMING_LIGHTS, type Framing } from './camera-assessment';

/**
 * Share by which the face may be larger or smaller than the last time. The mouth lies about 5 cm before the eye corners,
 * so that perspective draws it 9 % larger at 60 cm and 11 % at 50 cm: a fifth nearer changes an excursion by about 2 %.
 */
const ALIKE_SIZE = 0.2;
/** deg between two framings: what the measurement itself still judges. */
const ALIKE_DEG = SETTINGS.gate.poseDeg;

/** How the face stood in these frames; the light is what the check of the picture says. Null where nothing is known. */
export function framingOf(frames: readonly MeasuredFrame[], light: ReadyVerdict): Framing {
  const of = (value: (frame: MeasuredFrame) => number | undefined): number | null => {
    const middle = median(frames.map((frame) => value(frame) ?? Number.NaN).filter(Number.isFinite));
    return Number.isFinite(middle) ? middle : null;
  };
  return {
    faceShare: of(({ interocularPx, imageWidth }) => interocularPx / imageWidth),
    yawDeg: of(({ pose }) => pose?.yawDeg),
    pitchDeg: of(({ pose }) => pose?.pitchDeg),
    rollDeg: of(({ pose }) => pose?.rollDeg),
    light: FRAMING_LIGHTS.find((one) => one === light) ?? null,
  };
}

/** What a face would have to do to stand as it stood the last time; the turns are the patient's own directions. */
export type FramingHint =
  | 'nearer'
  | 'farther'
  | 'turnLeft'
  | 'turnRight'
  | 'chinUp'
  | 'chinDown'
  | 'tiltLeft'
  | 'tiltRight';

/** The one hint that matters most, distance first; null where the framing is alike or not known. */
export function framingHint(now: Framing, last: Framing): FramingHint | null {
  if (now.faceShare !== null && last.faceShare !== null) {
    if (now.faceShare < last.faceShare * (1 - ALIKE_SIZE / 2)) return 'nearer';
    if (now.faceShare > last.faceShare * (1 + ALIKE_SIZE / 2)) return 'farther';
  }
  // Half of what is alike: whoever follows the hints ends well inside.
  const over = (name: 'yawDeg' | 'pitchDeg' | 'rollDeg') => {
    const apart = (now[name] ?? Number.NaN) - (last[name] ?? Number.NaN);
    return apart > ALIKE_DEG / 2 ? 1 : apart < -ALIKE_DEG / 2 ? -1 : 0;
  };
  if (over('yawDeg') !== 0) return over('yawDeg') > 0 ? 'turnRight' : 'turnLeft';
  if (over('pitchDeg') !== 0) return over('pitchDeg') > 0 ? 'chinDown' : 'chinUp';
  if (over('rollDeg') !== 0) return over('rollDeg') > 0 ? 'tiltLeft' : 'tiltRight';
  return null;
}

/** Why two assessments are not compared. */
export type NotAlike = 'source' | 'version' | 'size' | 'pose' | 'light' | 'unknown';

/** Every reason why these two are not framed alike; none where they can be compared. */
export function notAlike(a: CameraAssessment, b: CameraAssessment): readonly NotAlike[] {
  const reasons: NotAlike[] = [];
  if (a.source !== b.source) reasons.push('source');
  if (a.measurementVersion !== b.measurementVersion) reasons.push('version');
  const { framing: one } = a;
  const { framing: other } = b;
  const size = Math.log((one.faceShare ?? Number.NaN) / (other.faceShare ?? Number.NaN));
  const apart = Math.max(
    ...(['yawDeg', 'pitchDeg', 'rollDeg'] as const).map((name) =>
      Math.abs((one[name] ?? Number.NaN) - (other[name] ?? Number.NaN)),
    ),
  );
  if (!Number.isFinite(size) || !Number.isFinite(apart)) reasons.push('unknown');
  if (Math.abs(size) > Math.log(1 + ALIKE_SIZE)) reasons.push('size');
  if (apart > ALIKE_DEG) reasons.push('pose');
  const lights = [one.light, other.light];
  if (lights.some((light) => light !== null && light !== 'good')) reasons.push('light');
  else if (lights.includes(null) && !reasons.includes('unknown')) reasons.push('unknown');
  return reasons;
}
