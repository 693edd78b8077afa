import { dayNumber } from './local-date';

/** A past session: when it began, on the local clock of its place, and when its last block ended. */
export interface PlayedSpan {
  /** Wall clock with offset, ISO 8601. */
  readonly startedAt: string;
  /** Instant, ms since 1970-01-01 UTC. */
  readonly endedAtMs: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** After this long a face has rested, whatever the time of day [ms]. */
const REST_MS = 16 * HOUR_MS;
/** Summer time changes the local clock by this much without a journey [ms]. */
const SUMMER_TIME_MS = HOUR_MS;
/** Sleep enough for a new day [ms]. */
const NIGHT_REST_MS = 6 * HOUR_MS;
/** The night on a local clock, hours. */
const NIGHT_FROM_H = 21;
const NIGHT_UNTIL_H = 7;
const MINUTE_MS = 60_000;
/** Step in which the begin of a new day is searched [ms]. */
const STEP_MS = 5 * MINUTE_MS;

/**
 * The one definition of a new day, for the dose and for the week. A new day has begun when
 * - the date is a later one than where and when the last session began, and 16 hours have passed since its last block,
 * or at least 6 hours of night (21:00 to 7:00). Night counts only while it is night on both clocks, that of the last
 * session and that of now: a journey changes date and clock without any sleep; or
 * - somebody has travelled (the two clocks differ by more than the hour of summer time), so that the date does not
 * help, and 16 hours have passed. A new date alone (midnight, another time zone, the date line) is no new day, and one
 * date has one dose. Hours are counted between instants, so summer time changes nothing. An end that lies after now
 * counts as now: no new day. In: `now` as wall clock with offset, ISO 8601. Throws when a time cannot be read.
 */
export function isNewDay(last: PlayedSpan, now: string): boolean {
  return begins(last, momentOf(now));
}

/** When the next day begins for somebody who stays where `now` is: the first full five minutes from now on, as instant [ms]. */
export function nextDayFrom(last: PlayedSpan, now: string): number {
  const { ms, offsetMs } = momentOf(now);
  // For somebody who stays, 16 hours of rest and a new date both come within a day.
  const latest = Math.max(ms, last.endedAtMs) + DAY_MS;
  for (let at = Math.ceil(ms / STEP_MS) * STEP_MS; at < latest; at += STEP_MS) {
    if (begins(last, { ms: at, offsetMs })) return at;
  }
  return latest;
}

/** The instant of a wall clock with offset, ms since 1970-01-01 UTC. Throws when the text is no such time. */
export function instantOf(iso: string): number {
  return momentOf(iso).ms;
}

/** Whether a text is a wall clock with offset, ISO 8601, on a day and at a time that there are: whether `instantOf` reads it. */
export function isWallClock(text: string): boolean {
  return readMoment(text) !== null;
}

/** An instant, and how far the local clock is ahead of UTC then and there. */
interface Moment {
  readonly ms: number;
  readonly offsetMs: number;
}

const WALL_CLOCK =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d(?:\.\d+)?)(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

function momentOf(iso: string): Moment {
  const moment = readMoment(iso);
  if (moment === null) throw new Error(`found ${iso}, expected a wall clock with offset, ISO 8601`);
  return moment;
}

function readMoment(iso: string): Moment | null {
  const [, date, hours, minutes, seconds, sign, aheadHours, aheadMinutes] = WALL_CLOCK.exec(iso) ?? [];
  const day = dayNumber(date ?? '');
  if (day === null) return null;
  const aheadMs = Number(aheadHours ?? 0) * HOUR_MS + Number(aheadMinutes ?? 0) * MINUTE_MS;
  const offsetMs = sign === '-' ? -aheadMs : aheadMs;
  const sinceMidnight = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Math.round(Number(seconds) * 1000);
  return { ms: day * DAY_MS + sinceMidnight - offsetMs, offsetMs };
}

function begins({ startedAt, endedAtMs }: PlayedSpan, now: Moment): boolean {
  const restedMs = now.ms - endedAtMs;
  const then = momentOf(startedAt);
  const travelled = Math.abs(now.offsetMs - then.offsetMs) > SUMMER_TIME_MS;
  const isLaterDate = dayOf(now) > dayOf(then);
  if (restedMs >= REST_MS && (isLaterDate || travelled)) return true;
  if (restedMs < NIGHT_REST_MS || !isLaterDate) return false;
  return nightMs(endedAtMs, now.ms, [then.offsetMs, now.offsetMs]) >= NIGHT_REST_MS;
}

/** The local date, days since 1970-01-01. */
function dayOf({ ms, offsetMs }: Moment): number {
  return Math.floor((ms + offsetMs) / DAY_MS);
}

/** How much of a span was night on every one of these clocks, to the minute [ms]. */
function nightMs(fromMs: number, untilMs: number, offsets: readonly number[]): number {
  let night = 0;
  for (let at = fromMs; at < untilMs; at += MINUTE_MS) {
    if (offsets.every((offset) => isNight(at + offset))) night += Math.min(MINUTE_MS, untilMs - at);
  }
  return night;
}

function isNight(localMs: number): boolean {
  const hour = (localMs - Math.floor(localMs / DAY_MS) * DAY_MS) / HOUR_MS;
  return hour >= NIGHT_FROM_H || hour < NIGHT_UNTIL_H;
}
