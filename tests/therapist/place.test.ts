import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOf, PATIENT_SCREENS, type Place, placeIn } from '../../game/therapist/place';

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>({ at: 'caseload' }, { at: 'results' }, { at: 'settings' }),
  fc.record({ at: fc.constantFrom(...PATIENT_SCREENS), id: fc.uuid() }),
);

it('an address leads back to its place', () => {
  fc.assert(
    fc.property(place, (where) => {
      expect(placeIn(hashOf(where))).toEqual(where);
    }),
  );
});

it.each([
  '',
  '#',
  '#/',
  '#/nowhere',
  '#/patient',
  '#/patient/',
  '#/plan/a b',
  '#/plan/%3Cscript%3E',
  `#/plan/${'x'.repeat(99)}`,
])('%s leads to the list of patients', (hash) => {
  expect(placeIn(hash)).toEqual({ at: 'caseload' });
});
