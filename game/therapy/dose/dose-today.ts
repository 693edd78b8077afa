import type { Dose } from '../prescription/prescription';
import { dayNumber, localDateOf } from './local-date';
import { instantOf, isNewDay, nextDayFrom, type PlayedSpan } from './new-day';

/** What a session counts for in the dose. */
export interface PlayedSession extends PlayedSpan {
  /** Time of play, ms: flowing, calm and paused; not doubt, not rest. */
  readonly playedMs: number;
  /** Blocks begun. */
  readonly blocks: number;
}

export interface DoseToday {
  readonly state: 'open' | 'doneForToday';
  readonly playedMs: number;
  readonly remainingMs: number;
  readonly blocksLeft: number;
  /** When somebody who stays in this time zone may play again, as instant, ms; null while today is open. */
  readonly opensAtMs: number | null;
  /** The last seven dates, today's among them. */
  readonly week: {
    readonly daysPlayed: number;
    readonly daysPlanned: number;
    /** `onTheWay`: not kept yet, but play today, which is still open, would keep it. */
    readonly kept: 'kept' | 'onTheWay' | 'notYet';
  };
}

export const WEEK_DAYS = 7;

/** The sessions between the begin of one new day and the next. */
interface DayOfPlay {
  /** Local date on which it began, days since 1970-01-01. */
  readonly date: number;
  readonly playedMs: number;
  readonly blocks: number;
  readonly last: PlayedSpan;
}

/**
 * What may still be played. `now`: wall clock with offset, ISO 8601. The limit is the same every day: missed days are
 * never made up for. `new-day` defines a new day, for the dose and for the week. Play later than `now` (a clock set
 * back) counts as played just now: it gives no new dose. Throws when a time cannot be read.
 */
export function doseToday(
  dose: Pick<Dose, 'minutesPerDay' | 'blocksPerDay' | 'forgivingDaysPerWeek' | 'blockMs'>,
  sessions: readonly PlayedSession[],
  now: string,
): DoseToday {
  const days = daysOfPlay(sessions, now);
  const last = days.at(-1);
  const today = last !== undefined && !isNewDay(last.last, now) ? last : null;
  const playedMs = today?.playedMs ?? 0;
  const remainingMs = Math.max(0, dose.minutesPerDay * 60_000 - playedMs);
  const blocksLeft = Math.max(0, dose.blocksPerDay - (today?.blocks ?? 0));
  const state = blocksLeft > 0 && remainingMs > 0 ? 'open' : 'doneForToday';
  return {
    state,
    playedMs,
    remainingMs,
    blocksLeft,
    opensAtMs: state === 'doneForToday' && today !== null ? nextDayFrom(today.last, now) : null,
    week: weekOf(dose.forgivingDaysPerWeek, days, today, dateOf(now)),
  };
}

function daysOfPlay(sessions: readonly PlayedSession[], now: string): readonly DayOfPlay[] {
  const days: DayOfPlay[] = [];
  for (const { startedAt, endedAtMs, playedMs, blocks } of inOrder(sessions, now)) {
    const day = days.at(-1);
    const span = { startedAt, endedAtMs };
    if (day === undefined || isNewDay(day.last, startedAt)) {
      days.push({ date: dateOf(startedAt), playedMs, blocks, last: span });
      continue;
    }
    // A session without a block does not count: the face needs no rest after it.
    const last = blocks > 0 ? { ...span, endedAtMs: Math.max(endedAtMs, day.last.endedAtMs) } : day.last;
    days[days.length - 1] = { ...day, playedMs: day.playedMs + playedMs, blocks: day.blocks + blocks, last };
  }
  return days;
}

/** Oldest first; nothing after now. */
function inOrder(sessions: readonly PlayedSession[], now: string): readonly PlayedSession[] {
  const nowMs = instantOf(now);
  return sessions
    .map((session) => {
      const startedAt = instantOf(session.startedAt) > nowMs ? now : session.startedAt;
      return { ...session, startedAt, endedAtMs: Math.min(session.endedAtMs, nowMs) };
    })
    .filter(({ playedMs, blocks }) => playedMs > 0 || blocks > 0)
    .sort((a, b) => instantOf(a.startedAt) - instantOf(b.startedAt));
}

function weekOf(
  forgiving: number,
  days: readonly DayOfPlay[],
  today: DayOfPlay | null,
  now: number,
): DoseToday['week'] {
  // A journey may bring two days of play on one date.
  const dates = new Set(days.map(({ date }) => date).filter((date) => date > now - WEEK_DAYS));
  const daysPlayed = dates.size;
  const daysPlanned = WEEK_DAYS - forgiving;
  const withToday = today === null && !dates.has(now) ? daysPlayed + 1 : daysPlayed;
  const kept = daysPlayed >= daysPlanned ? 'kept' : withToday >= daysPlanned ? 'onTheWay' : 'notYet';
  return { daysPlayed, daysPlanned, kept };
}

function dateOf(iso: string): number {
  const day = dayNumber(localDateOf(iso));
  if (day === null) throw new Error(`found ${iso}, expected a wall clock with offset, ISO 8601`);
  return day;
}
