import type { Calibration } from '../calibration/calibration';
import type { MeasureKey } from '../measure/measure-id';
import { SETTINGS } from '../settings';

/**
 * How far both eyes look away from where they looked at rest, eye widths: sideways (positive to the patient's left)
 * and up. Null when an iris cannot be trusted (an eye nearly shut) or rest is unknown.
 */
export function gazeShift(
  read: (key: MeasureKey) => number,
  rest: Calibration['rest'],
): { readonly sideways: number; readonly up: number } | null {
  const off = (key: MeasureKey): number => read(key) - (rest[key]?.median ?? Number.NaN);
  const open = (key: MeasureKey): number => read(key) / (rest[key]?.median ?? Number.NaN);
  const least = SETTINGS.gate.gazeOpenEye;
  if (!(open('palpebralFissure.patientLeft') > least && open('palpebralFissure.patientRight') > least)) return null;
  // Both irises move the same way in the picture: toward the nose in one eye, away from it in the other.
  const sideways = (off('gazeHorizontal.patientRight') - off('gazeHorizontal.patientLeft')) / 2;
  const up = (off('gazeVertical.patientLeft') + off('gazeVertical.patientRight')) / 2;
  return Number.isFinite(sideways) && Number.isFinite(up) ? { sideways, up } : null;
}
