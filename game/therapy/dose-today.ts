import { dayNumber } from './local-date';
import type { Dose } from './prescription';

/** What a session did to the dose. */
export interface PlayedSession {
  /** Local day on which it began, YYYY-MM-DD. */
  readonly localDate: string;
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
  /** The last seven days, today among them. */
  readonly week: {
    readonly daysPlayed: number;
    readonly daysPlanned: number;
    /** `onTheWay`: today is still open and would keep it. */
    readonly kept: 'kept' | 'onTheWay' | 'notYet';
  };
}

const WEEK_DAYS = 7;

/**
 * What may still be played on a local day (YYYY-MM-DD). The ceiling is one for the day, whatever was missed before: days
 * are forgiven, never made up for. Play on a later day than `today` (a clock set back) counts for neither.
 * Throws when `today` is no day.
 */
export function doseToday(
  dose: Pick<Dose, 'minutesPerDay' | 'blocksPerDay' | 'forgivingDaysPerWeek' | 'blockMs'>,
  sessions: readonly PlayedSession[],
  today: string,
): DoseToday {
  const now = dayNumber(today);
  if (now === null) throw new Error(`doseToday: ${today} is not a day, expected YYYY-MM-DD`);
  const ofToday = sessions.filter((s) => s.localDate === today);
  const playedMs = ofToday.reduce((sum, s) => sum + s.playedMs, 0);
  const blocks = ofToday.reduce((sum, s) => sum + s.blocks, 0);
  const remainingMs = Math.max(0, dose.minutesPerDay * 60_000 - playedMs);
  const blocksLeft = Math.max(0, dose.blocksPerDay - blocks);
  return {
    state: blocksLeft > 0 && remainingMs > 0 ? 'open' : 'doneForToday',
    playedMs,
    remainingMs,
    blocksLeft,
    week: weekOf(dose.forgivingDaysPerWeek, sessions, now),
  };
}

function weekOf(forgiving: number, sessions: readonly PlayedSession[], now: number): DoseToday['week'] {
  const days = new Set<number>();
  for (const session of sessions) {
    const day = dayNumber(session.localDate);
    if (day !== null && day <= now && day > now - WEEK_DAYS && session.playedMs > 0) days.add(day);
  }
  const daysPlanned = WEEK_DAYS - forgiving;
  const withToday = days.has(now) ? days.size : days.size + 1;
  const kept = days.size >= daysPlanned ? 'kept' : withToday >= daysPlanned ? 'onTheWay' : 'notYet';
  return { daysPlayed: days.size, daysPlanned, kept };
}
