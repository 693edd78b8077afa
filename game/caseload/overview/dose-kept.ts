import { doseToday, WEEK_DAYS } from '../../therapy/dose/dose-today';
import { dayNumber, localDateOf } from '../../therapy/dose/local-date';
import type { PatientSummary } from './patient-summary';

/** The dose of the last seven dates, today's among them. It is a ceiling, and days are forgiven: less is not "missed". */
export interface DoseKept {
  readonly daysPlayed: number;
  /** Days the plan asks for, in as many of the seven as it was in the patient's hands. */
  readonly daysPlanned: number;
  readonly minutesPlayed: number;
  /** The most that the plan allows on the days it asks for. */
  readonly minutesPlanned: number;
  /** Days of play against days planned, at most 1; null where nothing was asked for yet. */
  readonly share: number | null;
}

/** Null for a patient who was never handed a plan. `nowIso`: wall clock with offset, ISO 8601. */
export function doseKept({ plan, recent, inHandsSince }: PatientSummary, nowIso: string): DoseKept | null {
  if (plan === null || inHandsSince === null) return null;
  const today = dayNumber(localDateOf(nowIso));
  const since = dayNumber(localDateOf(inHandsSince));
  if (today === null || since === null) throw new Error(`found ${nowIso} and ${inHandsSince}, expected wall clocks`);
  // A day of play may have begun on the date before the week.
  const lately = recent.filter(({ startedAt }) => isWithin(dayNumber(localDateOf(startedAt)), today, WEEK_DAYS + 1));
  const { week } = doseToday(plan.dose, lately, nowIso);
  const daysInHands = Math.min(WEEK_DAYS, Math.max(0, today - since + 1));
  const daysPlanned = Math.max(0, daysInHands - plan.dose.forgivingDaysPerWeek);
  const playedMs = recent
    .filter(({ startedAt }) => isWithin(dayNumber(localDateOf(startedAt)), today, WEEK_DAYS))
    .reduce((sum, session) => sum + session.playedMs, 0);
  return {
    daysPlayed: week.daysPlayed,
    daysPlanned,
    minutesPlayed: playedMs / 60_000,
    minutesPlanned: daysPlanned * plan.dose.minutesPerDay,
    share: daysPlanned === 0 ? null : Math.min(1, week.daysPlayed / daysPlanned),
  };
}

function isWithin(day: number | null, today: number, days: number): boolean {
  return day !== null && day > today - days && day <= today;
}
