import { describe, expect, it } from 'vitest';
import { doseToday, type PlayedSession } from '../../game/therapy/dose-today';
import { dayNumber } from '../../game/therapy/local-date';

const DOSE = { minutesPerDay: 10, blocksPerDay: 4, forgivingDaysPerWeek: 2, blockMs: 120_000 };
const day = (localDate: string, minutes = 5, blocks = 2): PlayedSession => ({
  localDate,
  playedMs: minutes * 60_000,
  blocks,
});

describe('the dose of a day', () => {
  it('counts down to the ceiling and then says that today is done', () => {
    expect(doseToday(DOSE, [], '2026-11-22')).toMatchObject({ state: 'open', remainingMs: 600_000, blocksLeft: 4 });
    expect(doseToday(DOSE, [day('2026-11-22', 4)], '2026-11-22')).toMatchObject({
      state: 'open',
      remainingMs: 360_000,
    });
    const over = doseToday(DOSE, [day('2026-11-22', 6), day('2026-11-22', 6, 1)], '2026-11-22');
    expect(over).toMatchObject({ state: 'doneForToday', remainingMs: 0 });
  });

  it('is done when the blocks are used up, even with minutes left', () => {
    expect(doseToday(DOSE, [day('2026-11-22', 2, 4)], '2026-11-22').state).toBe('doneForToday');
  });

  it('never lets a missed day be made up for', () => {
    expect(doseToday(DOSE, [day('2026-11-10')], '2026-11-22').remainingMs).toBe(600_000);
  });

  it('begins anew with the local day', () => {
    expect(doseToday(DOSE, [day('2026-11-21', 10, 4)], '2026-11-22').state).toBe('open');
  });

  it('forgives two days a week', () => {
    const five = ['16', '17', '19', '20', '22'].map((d) => day(`2026-11-${d}`));
    expect(doseToday(DOSE, five, '2026-11-22').week).toEqual({ daysPlayed: 5, daysPlanned: 5, kept: 'kept' });
    expect(doseToday(DOSE, five.slice(0, 4), '2026-11-22').week.kept).toBe('onTheWay');
    expect(doseToday(DOSE, five.slice(0, 2), '2026-11-22').week.kept).toBe('notYet');
  });

  it('looks at seven days, over a new year as well, and not at days to come', () => {
    const sessions = [day('2026-12-28'), day('2027-01-02'), day('2027-01-04')];
    expect(doseToday(DOSE, sessions, '2027-01-03').week.daysPlayed).toBe(2);
    expect(doseToday(DOSE, sessions, '2027-01-04').week.daysPlayed).toBe(2);
  });

  it('takes only a real day for today', () => {
    expect(() => doseToday(DOSE, [], '22.11.2026')).toThrow(/YYYY-MM-DD/);
  });
});

describe('day numbers', () => {
  it('agree with the calendar for every day of a few centuries', () => {
    for (let n = dayNumber('1899-12-30') ?? 0; n < 60_000; n += 13) {
      const iso = new Date(n * 86_400_000).toISOString().slice(0, 10);
      expect(dayNumber(iso)).toBe(n);
    }
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', ''])('refuse %s', (text) => {
    expect(dayNumber(text)).toBeNull();
  });
});
