import { doseToday, WEEK_DAYS } from '../../therapy/dose/dose-today';
import { dayNumber, localDateOf } from '../../therapy/dose/local-date';
import type { PatientSummary } from './patient-summary';

/** The dose of the last seven dates, including today. It is a ceiling, and days are forgiven: less is not "missed". */
export interface DoseKept {
  readonly daysPlayed: number;
  /** Days that the plan asks for, among those of the seven on which the patient had a plan. */
  readonly daysPlanned: number;
  readonly minutesPlayed: number;
  /** The most that the plan allows on these days. */
  readonly minutesPlanned: number;
  /** Days played / days planned, at most 1; null where no day was asked for yet. */
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
