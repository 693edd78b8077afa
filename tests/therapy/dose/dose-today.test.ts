import { describe, expect, it } from 'vitest';
import { doseToday, type PlayedSession } from '../../../game/therapy/dose/dose-today';
import { dayNumber } from '../../../game/therapy/dose/local-date';

const DOSE = { minutesPerDay: 10, blocksPerDay: 4, forgivingDaysPerWeek: 2, blockMs: 120_000 };
const FULL = { minutes: 8, blocks: 4 };

/** A session that began at this wall clock and whose last block ended `minutes` later. */
function played(startedAt: string, { minutes = 5, blocks = 2 } = {}): PlayedSession {
  const playedMs = minutes * 60_000;
  return { startedAt, endedAtMs: Date.parse(startedAt) + playedMs, playedMs, blocks };
}
const noon = (date: string) => played(`2026-${date}T12:00:00.000+01:00`);

describe('the dose of a day', () => {
  it('counts down to the ceiling and then says that today is done (Safety)', () => {
    const now = '2026-11-22T15:00:00.000+01:00';
    expect(doseToday(DOSE, [], now)).toMatchObject({
      state: 'open',
      remainingMs: 600_000,
      blocksLeft: 4,
      opensAtMs: null,
    });
    const morning = played('2026-11-22T08:00:00.000+01:00', { minutes: 4, blocks: 1 });
    expect(doseToday(DOSE, [morning], now)).toMatchObject({ state: 'open', remainingMs: 360_000 });
    const over = doseToday(DOSE, [morning, played('2026-11-22T09:00:00.000+01:00', { minutes: 6, blocks: 1 })], now);
    expect(over).toMatchObject({ state: 'doneForToday', remainingMs: 0 });
  });

  it('is done when the blocks are used up, even with minutes left (Safety)', () => {
    const [session] = [played('2026-11-22T08:00:00.000+01:00', { minutes: 2, blocks: 4 })];
    expect(doseToday(DOSE, [session], '2026-11-22T15:00:00.000+01:00').state).toBe('doneForToday');
  });

  it('never lets a missed day be made up for', () => {
    expect(doseToday(DOSE, [noon('11-10')], '2026-11-22T10:00:00.000+01:00').remainingMs).toBe(600_000);
  });

  it('forgives two days a week', () => {
    const five = ['11-16', '11-17', '11-19', '11-20', '11-22'].map(noon);
    const now = '2026-11-22T18:00:00.000+01:00';
    expect(doseToday(DOSE, five, now).week).toEqual({ daysPlayed: 5, daysPlanned: 5, kept: 'kept' });
    expect(doseToday(DOSE, five.slice(0, 4), now).week.kept).toBe('onTheWay');
    expect(doseToday(DOSE, five.slice(0, 2), now).week.kept).toBe('notYet');
  });

  it('looks at seven days, over a new year as well', () => {
    const sessions = [noon('12-28'), played('2027-01-02T12:00:00.000+01:00')];
    expect(doseToday(DOSE, sessions, '2027-01-03T12:00:00.000+01:00').week.daysPlayed).toBe(2);
    expect(doseToday(DOSE, sessions, '2027-01-04T12:00:00.000+01:00').week.daysPlayed).toBe(1);
  });

  it('is one day of the week when it goes over midnight or over time zones (F24)', () => {
    const sessions = [
      played('2026-11-21T23:50:00.000+01:00', { minutes: 4, blocks: 2 }),
      played('2026-11-22T00:10:00.000+01:00', { minutes: 1, blocks: 1 }),
      played('2026-11-22T13:20:00.000+14:00', { minutes: 1, blocks: 1 }),
    ];
    expect(doseToday(DOSE, sessions, '2026-11-22T01:00:00.000+01:00').week.daysPlayed).toBe(1);
  });

  it('counts dates: two days of play on one date, after a flight west, are one', () => {
    const sessions = [played('2026-11-22T09:00:00.000+09:00', FULL), played('2026-11-22T08:30:00.000-08:00', FULL)];
    const { week } = doseToday(DOSE, sessions, '2026-11-22T12:00:00.000-08:00');
    expect(week.daysPlayed).toBe(1);
    const four = ['11-17', '11-18', '11-19'].map(noon);
    const landed = doseToday(DOSE, [...four, ...sessions.slice(0, 1)], '2026-11-22T08:30:00.000-08:00');
    expect(landed).toMatchObject({ state: 'open', week: { daysPlayed: 4, kept: 'notYet' } });
  });

  it('a look of a few seconds does not put off the next day', () => {
    const sessions = [
      played('2026-11-21T18:00:00.000+01:00', { minutes: 4, blocks: 2 }),
      played('2026-11-22T01:00:00.000+01:00', { minutes: 0.1, blocks: 0 }),
    ];
    expect(doseToday(DOSE, sessions, '2026-11-22T08:00:00.000+01:00').blocksLeft).toBe(4);
  });

  it('takes only a wall clock with its offset for now', () => {
    for (const odd of ['22.11.2026', '2026-11-22', '2026-11-22T10:00:00']) {
      expect(() => doseToday(DOSE, [], odd), odd).toThrow(/ISO 8601/);
    }
  });
});

/** A full dose of 8 minutes, begun then and there; now; whether there is a new dose. */
const AFTER_A_FULL_DOSE: readonly (readonly [what: string, began: string, now: string, dose: 'new' | 'none'])[] = [
  ['the same afternoon', '2026-11-22T08:00:00.000+01:00', '2026-11-22T18:00:00.000+01:00', 'none'],
  ['the same date, 16 hours on', '2026-11-22T00:30:00.000+01:00', '2026-11-22T16:38:00.000+01:00', 'none'],
  ['the same evening', '2026-11-22T06:00:00.000+01:00', '2026-11-22T22:10:00.000+01:00', 'none'],
  ['that midnight', '2026-11-22T06:00:00.000+01:00', '2026-11-23T00:00:00.000+01:00', 'new'],
  ['16 hours on over a date, by day', '2026-11-21T16:00:00.000+01:00', '2026-11-22T08:08:00.000+01:00', 'new'],
  ['the same date, as summer time begins', '2026-03-29T01:00:00.000+01:00', '2026-03-29T23:00:00.000+02:00', 'none'],
  ['the same date, as summer time ends', '2026-10-25T01:00:00.000+02:00', '2026-10-25T22:00:00.000+01:00', 'none'],
  ['the next morning', '2026-11-21T18:00:00.000+01:00', '2026-11-22T07:00:00.000+01:00', 'new'],
  ['the next day, at the same hour', '2026-11-21T10:00:00.000+01:00', '2026-11-22T10:00:00.000+01:00', 'new'],
  ['ten minutes after midnight', '2026-11-21T23:50:00.000+01:00', '2026-11-22T00:10:00.000+01:00', 'none'],
  ['six hours of night after midnight play', '2026-11-21T23:50:00.000+01:00', '2026-11-22T05:58:00.000+01:00', 'new'],
  ['a minute less', '2026-11-21T23:50:00.000+01:00', '2026-11-22T05:57:00.000+01:00', 'none'],
  ['late evening and soon after midnight', '2026-11-21T20:00:00.000+01:00', '2026-11-22T02:59:00.000+01:00', 'none'],
  ['eleven minutes later, far east', '2026-11-22T12:00:00.000+01:00', '2026-11-23T01:19:00.000+14:00', 'none'],
  ['eleven minutes later, far west', '2026-11-22T00:30:00.000+01:00', '2026-11-21T12:49:00.000-11:00', 'none'],
  [
    'east by night over no night of their own',
    '2026-11-22T10:00:00.000+01:00',
    '2026-11-23T08:00:00.000+14:00',
    'none',
  ],
  ['east, 16 hours on', '2026-11-22T10:00:00.000+01:00', '2026-11-23T15:08:00.000+14:00', 'new'],
  ['west, on a date that is earlier', '2026-11-22T09:00:00.000+09:00', '2026-11-21T23:00:00.000-08:00', 'none'],
  ['west, 16 hours on, on the same date', '2026-11-22T09:00:00.000+09:00', '2026-11-22T08:08:00.000-08:00', 'new'],
  ['over the date line in an hour', '2026-11-22T20:00:00.000-10:00', '2026-11-23T21:08:00.000+14:00', 'none'],
  ['a night flight of one zone', '2026-11-21T20:00:00.000+01:00', '2026-11-22T07:00:00.000+02:00', 'new'],
  ['a night in which the clocks go forward', '2026-03-28T23:00:00.000+01:00', '2026-03-29T06:07:00.000+02:00', 'none'],
  ['that night, a minute on', '2026-03-28T23:00:00.000+01:00', '2026-03-29T06:08:00.000+02:00', 'new'],
  ['a night in which the clocks go back', '2026-10-24T23:00:00.000+02:00', '2026-10-25T04:08:00.000+01:00', 'new'],
  ['a clock set back by an hour', '2026-11-22T10:00:00.000+01:00', '2026-11-22T09:30:00.000+01:00', 'none'],
  ['a clock set back by a year', '2026-11-22T10:00:00.000+01:00', '2025-11-22T10:30:00.000+01:00', 'none'],
  ['a wall clock in UTC', '2026-11-21T18:00:00.000Z', '2026-11-22T07:00:00.000Z', 'new'],
];

describe('after a full dose', () => {
  it.each(AFTER_A_FULL_DOSE)('%s', (_what, began, now, dose) => {
    const { blocksLeft, state } = doseToday(DOSE, [played(began, FULL)], now);
    expect(blocksLeft).toBe(dose === 'new' ? 4 : 0);
    expect(state).toBe(dose === 'new' ? 'open' : 'doneForToday');
  });

  it.each(AFTER_A_FULL_DOSE.filter(([, , , dose]) => dose === 'none'))(
    'there is play again within a day, and when it is said: %s',
    (_what, began, now) => {
      const { opensAtMs } = doseToday(DOSE, [played(began, FULL)], now);
      if (opensAtMs === null) throw new Error('nothing is said');
      const waitMs = opensAtMs - Date.parse(now);
      expect(waitMs).toBeGreaterThan(0);
      expect(waitMs).toBeLessThanOrEqual(24 * 3_600_000);
    },
  );

  it.each([
    [
      'after an evening',
      '2026-11-21T18:00:00.000+01:00',
      '2026-11-21T18:10:00.000+01:00',
      '2026-11-22T03:00:00.000+01:00',
    ],
    [
      'after midnight play',
      '2026-11-21T23:50:00.000+01:00',
      '2026-11-22T00:10:00.000+01:00',
      '2026-11-22T06:00:00.000+01:00',
    ],
    [
      'after play past midnight',
      '2026-11-22T00:30:00.000+01:00',
      '2026-11-22T01:00:00.000+01:00',
      '2026-11-23T00:00:00.000+01:00',
    ],
  ])('%s it is said when there is play again', (_what, began, now, opens) => {
    expect(doseToday(DOSE, [played(began, FULL)], now).opensAtMs).toBe(Date.parse(opens));
  });

  it('a next day that was begun goes on, whatever the day before was', () => {
    const sessions = [played('2026-11-21T18:00:00.000+01:00', FULL), played('2026-11-22T07:00:00.000+01:00')];
    expect(doseToday(DOSE, sessions, '2026-11-22T09:00:00.000+01:00').blocksLeft).toBe(2);
    expect(doseToday(DOSE, [...sessions].reverse(), '2026-11-22T09:00:00.000+01:00').blocksLeft).toBe(2);
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
