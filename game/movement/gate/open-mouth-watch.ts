import type { Calibration } from '../calibration/calibration';
import { regionScale } from '../co-movement/region-measures';
import type { MeasureKey } from '../measure/measure-id';
import type { MovementId } from '../movement-id';
import { SETTINGS } from '../settings';
import type { GateEvidence } from './gate-evidence';

/**
 * Evidence that the jaw is much wider open than in this movement: a yawn moves brows, eyes and the corners of the
 * mouth, and that is neither the movement nor co-movement. `read` gives filtered measures, iod. Null while the jaw is
 * not that wide open, or rest is unknown. How far the jaw opens in the movement is known from the calibration; in a
 * movement that was not calibrated it may open as far as in a pucker. The rest of the face returns later than the jaw,
 * so the evidence holds for a moment longer. Times in ms, rising.
 */
export function createOpenMouthWatch(calibration: Calibration, movement: MovementId) {
  const set = SETTINGS.gate;
  const rest = calibration.rest.jawOpening?.median ?? Number.NaN;
  const along = calibration.reach[movement]?.coMovementBaseline['jaw.patientLeft'];
  const scale = regionScale(calibration, 'jaw', 'patientLeft') ?? Number.NaN;
  const ownIod = along === undefined ? set.jawLongestIod : along * scale;
  const limit = Math.max(set.openMouthIod, set.openMouthOverOwn * ownIod);
  let widest = 0;
  let untilMs = Number.NEGATIVE_INFINITY;
  return {
    step(timeMs: number, read: (key: MeasureKey) => number): GateEvidence | null {
      const value = read('jawOpening') - rest;
      if (timeMs > untilMs) widest = 0;
      if (value > limit) {
        widest = Math.max(widest, value);
        untilMs = timeMs + set.openMouthAfterMs;
      }
      return timeMs <= untilMs ? { kind: 'jawOpenIod', value: widest, limit } : null;
    },
    reset() {
      untilMs = Number.NEGATIVE_INFINITY;
    },
  };
}
