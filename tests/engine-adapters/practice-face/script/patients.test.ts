import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../../../engine-adapters/practice-face/practice-frames';
import { PATIENT_NAMES, practicePatient } from '../../../../engine-adapters/practice-face/script/patients';
import { MOVEMENT_IDS } from '../../../../game/movement/movement-id';

describe('practice patients', () => {
  it.each(PATIENT_NAMES)('%s rests, tries three times and then plays, for every movement', (name) => {
    for (const movement of MOVEMENT_IDS) {
      const { script, restMs, referenceMs, playMs } = practicePatient(name, { movement, affected: 'patientLeft' });
      const { truth, at } = practiceFrames(script);
      expect(truth.activationAt(restMs[1])).toBe(0);
      expect(referenceMs[0]).toBeGreaterThanOrEqual(restMs[1]);
      expect(playMs).toEqual([referenceMs[1], script.durationMs]);
      expect(truth.activationAt(playMs[0])).toBe(0);
      for (let t = 0; t < script.durationMs; t += 997) {
        const { face } = at(t);
        expect(face === null || face.landmarks.every(Number.isFinite)).toBe(true);
      }
    }
  });

  it('differ in what they are named for', () => {
    const request = { movement: 'closed-smile', affected: 'patientLeft', target: 0.4 } as const;
    const speed = (name: (typeof PATIENT_NAMES)[number]) => practicePatient(name, request).script.efforts.at(-1)!;
    expect(speed('tooFast').speedPerS).toBeGreaterThan(2);
    expect(speed('tooBig').size).toBeGreaterThanOrEqual(0.8);
    const { coMovements } = practicePatient('synkinetic', request).script;
    expect(coMovements.map((c) => [c.region, c.side, c.gain * 0.4])).toEqual([
      ['eye', 'patientLeft', expect.closeTo(0.2, 6)],
    ]);
    expect(practicePatient('blinking', request).script.blinkHabit.perMinute).toBe(15);
  });
});
