import { dayNumber, localDateOf } from '../../therapy/dose/local-date';
import { instantOf } from '../../therapy/dose/new-day';
import type { PatientHead } from '../patient-file';
import type { SessionDigest } from '../review/session-digest';
import { type PatientSummary, type PlanStatus, type SessionGlance, SUMMARY_VERSION } from './patient-summary';
import { risenCoMovements } from './risen-co-movements';

/** Days before the newest session that are kept: the longest time that a flag may look back. */
const RECENT_DAYS = 90;

/** The line of a patient in the list, from the head and the digests of all sessions. */
export function summarise(patient: PatientHead, digests: readonly SessionDigest[]): PatientSummary {
  const { id, code, aliases, affected, stage, reviewDate, assessmentDate, mutedFlags, example } = patient;
  const sessions = playedWithCamera(digests);
  return {
    summaryVersion: SUMMARY_VERSION,
    ...{ id, code, aliases, affected, stage, reviewDate, assessmentDate, mutedFlags, example },
    plan: planStatus(patient),
    inHandsSince: firstHandOver(patient),
    sessions: sessions.length,
    recent: recentOf(sessions).map(glance),
    risen: risenCoMovements(sessions, patient.plans.at(-1)?.plan ?? null),
  };
}

/** Oldest first, without the practice face, which is not the patient's practice. */
function playedWithCamera(digests: readonly SessionDigest[]): readonly SessionDigest[] {
  return digests
    .filter(({ source }) => source !== 'practice-face')
    .sort((a, b) => instantOf(a.startedAt) - instantOf(b.startedAt));
}

function recentOf(sessions: readonly SessionDigest[]): readonly SessionDigest[] {
  const newest = sessions.at(-1);
  if (newest === undefined) return [];
  const from = dateOf(newest) - RECENT_DAYS;
  return sessions.filter((session) => dateOf(session) > from);
}

function dateOf({ startedAt }: SessionDigest): number {
  return dayNumber(localDateOf(startedAt)) ?? Number.NaN;
}

function glance({ id, startedAt, endedAtMs, playedMs, blocks, ending, pain, data }: SessionDigest): SessionGlance {
  return { id, startedAt, endedAtMs, playedMs, blocks, ending, pain, sureShare: data.sureShare };
}

function firstHandOver({ plans }: PatientHead): string | null {
  const times = plans.flatMap(({ handedOver }) => handedOver.map(({ at }) => at));
  return times.sort((a, b) => instantOf(a) - instantOf(b))[0] ?? null;
}

function planStatus({ plans }: PatientHead): PlanStatus | null {
  const newest = plans.at(-1);
  if (newest === undefined) return null;
  const { plan, jws, handedOver } = newest;
  const { minutesPerDay, blocksPerDay, forgivingDaysPerWeek, blockMs } = plan.dose;
  return {
    version: plan.version,
    state: handedOver.length > 0 ? 'handedOver' : 'draft',
    signed: jws !== null,
    handedOverAt: handedOver.at(-1)?.at ?? null,
    dose: { minutesPerDay, blocksPerDay, forgivingDaysPerWeek, blockMs },
  };
}
