import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayText } from '../../game/caseload/day-text';
import { dayNumber } from '../../game/therapy/dose/local-date';

it('a day that is written is read as the same day, from the year 0 to 9999', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (days) => {
      expect(dayNumber(dayText(days))).toBe(days);
    }),
  );
  expect(dayText(0)).toBe('1970-01-01');
});
