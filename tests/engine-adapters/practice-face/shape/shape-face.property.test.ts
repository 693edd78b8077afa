import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FaceState, RESTING_STATE } from '../../../../engine-adapters/practice-face/shape/face-state';
import { LOWER_LID, UPPER_LID } from '../../../../engine-adapters/practice-face/shape/feature-landmarks';
import { MIRROR_OF } from '../../../../engine-adapters/practice-face/shape/rest-face';
import { shapeFace } from '../../../../engine-adapters/practice-face/shape/shape-face';

const sides = (least: number, most: number) =>
  fc.record({
    patientLeft: fc.double({ min: least, max: most, noNaN: true }),
    patientRight: fc.double({ min: least, max: most, noNaN: true }),
  });
const anyState: fc.Arbitrary<FaceState> = fc.record({
  smile: sides(0, 1.5),
  browLift: sides(0, 1.5),
  lidClosure: sides(0, 2),
  lidLift: sides(0, 0.5),
  upperLipRaise: sides(0, 1.5),
  alarLift: sides(0, 1.5),
  lowerLipLift: sides(0, 1.5),
  pucker: sides(0, 1.5),
  jawOpening: fc.double({ min: 0, max: 1.5, noNaN: true }),
  gaze: fc.record({
    towardPatientLeft: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    up: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
  }),
  lidFollows: sides(0, 1),
  head: fc.constant(RESTING_STATE.head),
  place: fc.constant(RESTING_STATE.place),
});

const shaped = (state: FaceState) => shapeFace(state, new Float64Array(478 * 3));

it('whatever a face does, lids meet at most, and every landmark is a number near the head', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const shape = shaped(state);
      expect(shape.every((n) => Math.abs(n) < 2)).toBe(true);
      UPPER_LID.forEach((upper, i) => {
        const lower = LOWER_LID[i] ?? upper;
        for (const [a, b] of [
          [upper, lower],
          [MIRROR_OF[upper] ?? 0, MIRROR_OF[lower] ?? 0],
        ] as const) {
          expect((shape[b * 3 + 1] ?? 0) - (shape[a * 3 + 1] ?? 0)).toBeGreaterThan(-1e-9);
        }
      });
    }),
    { numRuns: 200 },
  );
});

it('more closure never opens an eye', () => {
  fc.assert(
    fc.property(anyState, fc.double({ min: 0, max: 1, noNaN: true }), (state, more) => {
      const opening = (s: FaceState) => {
        const shape = shaped(s);
        return (shape[374 * 3 + 1] ?? 0) - (shape[386 * 3 + 1] ?? 0);
      };
      const { patientLeft, patientRight } = state.lidClosure;
      const closed = { ...state, lidClosure: { patientLeft: patientLeft + more, patientRight } };
      expect(opening(closed)).toBeLessThanOrEqual(opening(state) + 1e-9);
    }),
    { numRuns: 100 },
  );
});
