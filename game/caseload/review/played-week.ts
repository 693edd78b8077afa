import { WEEK_DAYS } from '../../therapy/dose/dose-today';
import { dayNumber, localDateOf } from '../../therapy/dose/local-date';
import { dayText } from '../day-text';
import type { SessionDigest } from './session-digest';

/** One date of a week. */
export interface PlayedDay {
  /** YYYY-MM-DD, on the clock of the place where it was played. */
  readonly date: string;
  readonly sessions: number;
  readonly blocks: number;
  readonly minutes: number;
  /** Whether a session ended with "stop, it hurts". */
  readonly hurt: boolean;
}

/** The seven dates up to that of `lastIso` (wall clock with offset), oldest first; sessions with the practice face do not count. */
export function playedWeek(sessions: readonly SessionDigest[], lastIso: string): readonly PlayedDay[] {
  const last = dayNumber(localDateOf(lastIso));
  if (last === null) throw new Error(`found ${lastIso}, expected a wall clock with offset, ISO 8601`);
  return Array.from({ length: WEEK_DAYS }, (_, i) => {
    const date = dayText(last - WEEK_DAYS + 1 + i);
    const own = sessions.filter((one) => one.source !== 'practice-face' && localDateOf(one.startedAt) === date);
    return {
      date,
      sessions: own.length,
      blocks: own.reduce((sum, { blocks }) => sum + blocks, 0),
      minutes: own.reduce((sum, { playedMs }) => sum + playedMs, 0) / 60_000,
      hurt: own.some(({ ending }) => ending === 'hurts'),
    };
  });
}
