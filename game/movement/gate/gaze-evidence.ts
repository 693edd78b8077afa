import type { Calibration } from '../calibration/calibration';
import type { MeasureKey } from '../measure/measure-id';
import { SETTINGS } from '../settings';
import type { GateEvidence } from './gate-evidence';
import type { GateNoise } from './gate-noise';
import { gazeShift } from './gaze-shift';

/**
 * Evidence that both eyes look elsewhere than at rest, by more than noise explains; null while they do not or it is not
 * known.
 */
export function gazeEvidence(
  read: (key: MeasureKey) => number,
  rest: Calibration['rest'],
  noise: Pick<GateNoise, 'gazeSideways' | 'gazeUpDown'>,
): GateEvidence | null {
  const shift = gazeShift(read, rest);
  if (shift === null) return null;
  const set = SETTINGS.gate;
  const limits = {
    gazeSideways: Math.max(set.gazeSideways, set.gazeOverNoise * noise.gazeSideways),
    gazeUpDown: Math.max(set.gazeUpDown, set.gazeOverNoise * noise.gazeUpDown),
  };
  const seen = { gazeSideways: Math.abs(shift.sideways), gazeUpDown: Math.abs(shift.up) };
  for (const kind of ['gazeSideways', 'gazeUpDown'] as const)
    if (seen[kind] > limits[kind]) return { kind, value: seen[kind], limit: limits[kind] };
  return null;
}
