import { describe, expect, it } from 'vitest';
import { knownCalibration } from '../../../engine-adapters/practice-face/known-calibration';
import { MOVEMENT_IDS } from '../../../game/movement/movement-id';
import { SETTINGS } from '../../../game/movement/settings';

describe('the calibration of a practice face', () => {
  const takenAt = '2026-03-04T10:00:00.000+01:00';
  // The address may ask for any of them: "Try it" must open the lagoon for each.
  it.each(MOVEMENT_IDS)('is known at once for %s, on every side', (movement) => {
    for (const affected of ['patientLeft', 'both'] as const) {
      const known = knownCalibration({ movement, affected, takenAt, ...SETTINGS.calibration, seed: 7 });
      expect(Object.keys(known.reach)).toEqual(movement === 'rest' ? [] : [movement]);
    }
  });
});
