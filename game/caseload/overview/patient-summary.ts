import type { AffectedSide } from '../../movement/side';
import type { SessionEnding } from '../../record/session-record';
import type { PlayedSession } from '../../therapy/dose/dose-today';
import { dayNumber, localDateOf } from '../../therapy/dose/local-date';
import { instantOf } from '../../therapy/dose/new-day';
import type { Dose, Stage } from '../../therapy/prescription/prescription';
import type { PatientHead } from '../patient-file';
import type { SessionDigest } from '../review/session-digest';
import type { FlagKind } from './flag-kinds';
import { type RisenCell, risenCoMovements } from './risen-co-movements';

/** Raised whenever the summary of an unchanged patient would be different: stored summaries are then computed again. */
export const SUMMARY_VERSION = 1;

/** What the list needs of one session. */
export interface SessionGlance extends PlayedSession {
  readonly id: string;
  readonly ending: SessionEnding;
  /** The highest pain in the diary, 0..10; null where none was reported. */
  readonly pain: number | null;
  /** Share of the time that could be judged, 0..1; null where nothing was played. */
  readonly sureShare: number | null;
}

export interface PlanStatus {
  readonly version: number;
  readonly state: 'draft' | 'handedOver';
  readonly signed: boolean;
  /** The last time, ISO 8601 with offset; null for a draft. */
  readonly handedOverAt: string | null;
  readonly dose: Pick<Dose, 'minutesPerDay' | 'blocksPerDay' | 'forgivingDaysPerWeek' | 'blockMs'>;
}

/** One patient as the list shows it. Independent of the clock: what depends on today is computed when it is shown. */
export interface PatientSummary {
  readonly summaryVersion: typeof SUMMARY_VERSION;
  readonly id: string;
  readonly code: string;
  readonly aliases: readonly string[];
  readonly affected: AffectedSide;
  readonly stage: Stage;
  readonly reviewDate: string | null;
  readonly assessmentDate: string | null;
  /** The newest version; null where there is none. */
  readonly plan: PlanStatus | null;
  /** When a plan was handed over for the first time, ISO 8601 with offset; null where none was. */
  readonly inHandsSince: string | null;
  readonly sessions: number;
  /** Sessions with the camera in the last days before the newest session, oldest first. */
  readonly recent: readonly SessionGlance[];
  /** Co-movement on the plan's quiet list that has risen since the first sessions by more than its own error. */
  readonly risen: readonly RisenCell[];
  readonly mutedFlags: readonly FlagKind[];
  readonly example: boolean;
}

/** Days before the newest session that are kept: the longest time that a flag may look back. */
const RECENT_DAYS = 90;

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
