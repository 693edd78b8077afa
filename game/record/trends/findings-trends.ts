import { dayNumber, localDateOf } from '../../therapy/dose/local-date';
import type { SessionRecord } from '../session-record';
import { type FindingNumber, findingNumbers } from './finding-numbers';
import { sessionFindings } from './session-findings';
import { type SmallestRealChange, smallestRealChange } from './smallest-real-change';
import { type Trend, type TrendPoint, type TrendVerdict, trend } from './trend';

/** The course of one number over the sessions. */
export interface FindingTrend extends Omit<FindingNumber, 'value'> {
  readonly points: readonly TrendPoint[];
  /** From the sessions of the first two weeks; null while these are too few. */
  readonly smallest: SmallestRealChange | null;
  readonly trend: Trend;
  /** The verdict in words. */
  readonly says: string;
}

/** What a verdict means, for those who read numbers. It never says whether a change is good. */
export const TREND_WORDS: Readonly<Record<TrendVerdict, string>> = {
  rise: 'more than before, by more than its own error',
  fall: 'less than before, by more than its own error',
  noTrustedChange: 'no change that can be trusted',
  cannotSay: 'too little is known to say',
};

/** Days at the start. Training changes little in this time, and five sessions a week give enough repeats. */
const FIRST_DAYS = 14;

/**
 * The trend of each number of one player over the sessions, which may be in any order. Sessions of an older
 * measurement, without a calibration or of the practice face are left out: their numbers mean something else.
 */
export function findingsTrends(sessions: readonly SessionRecord[]): readonly FindingTrend[] {
  const courses = new Map<string, Omit<FindingNumber, 'value'> & { readonly points: TrendPoint[] }>();
  for (const { session, day } of comparableSessions(sessions)) {
    const findings = sessionFindings(session)?.session;
    if (findings === undefined) continue;
    for (const { what, of, unit, value } of findingNumbers(findings)) {
      const course = courses.get(`${what}.${of}`) ?? { what, of, unit, points: [] };
      course.points.push({ day, value });
      courses.set(`${what}.${of}`, course);
    }
  }
  return [...courses.values()].map((course) => {
    const judged = judgeCourse(course.points);
    return { ...course, ...judged, says: TREND_WORDS[judged.trend.verdict] };
  });
}

/**
 * The sessions whose numbers are comparable: made with the newest measurement, and not with the practice face. Oldest
 * first, with their day.
 */
export function comparableSessions<T extends Pick<SessionRecord, 'source' | 'startedAt' | 'measurementVersion'>>(
  sessions: readonly T[],
): readonly { readonly session: T; readonly day: number }[] {
  const byTime = sessions
    .filter(({ source }) => source !== 'practice-face')
    .map((session) => ({ session, day: dayOf(session.startedAt) }))
    .sort((a, b) => a.day - b.day);
  const version = byTime.at(-1)?.session.measurementVersion;
  return byTime.filter(({ session }) => session.measurementVersion === version);
}

/**
 * The trend of one number, oldest point first: its own error from the first two weeks, and whether its change can be
 * trusted.
 */
export function judgeCourse(points: readonly TrendPoint[]): Pick<FindingTrend, 'smallest' | 'trend'> {
  const smallest = smallestRealChange(firstValues(points));
  return { smallest, trend: trend(points, smallest) };
}

/** Days since 1970 by the player's own wall clock, with the time of day as a fraction. */
function dayOf(iso: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = iso.slice(11, 19).split(':').map(Number);
  return (dayNumber(localDateOf(iso)) ?? Number.NaN) + (hours + minutes / 60 + seconds / 3600) / 24;
}

/** In the order of time. */
function firstValues(points: readonly TrendPoint[]): number[] {
  const known = points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
  const until = (known[0]?.day ?? 0) + FIRST_DAYS;
  return known.filter(({ day }) => day < until).map(({ value }) => value);
}
