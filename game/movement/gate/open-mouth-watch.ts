import type { Calibration } from '../calibration/calibration';
import { regionScale } from '../co-movement/region-measures';
import type { MeasureKey } from '../measure/measure-id';
import type { MovementId } from '../movement-id';
import { SETTINGS } from '../settings';
import type { GateEvidence } from './gate-evidence';

/**
 * Tells that the jaw hangs much wider open than it does in this movement: a yawn moves brows, eyes and the corners of the mouth, and none of that
 * is the movement asked for or came along with it. `read` gives filtered measures, iod. Null while it does not, or rest is unknown;
 * what the jaw does in the movement is known from the calibration, and of one that was not calibrated it may do all that a pucker does.
 * The rest of the face comes back after the jaw, so it holds for a moment more. Times in ms, rising.
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
