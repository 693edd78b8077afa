import type { AffectedSide } from '../../movement/side';
import type { SessionEnding } from '../../record/session-record';
import type { PlayedSession } from '../../therapy/dose/dose-today';
import type { Dose, Stage } from '../../therapy/prescription/prescription';
import type { FlagKind } from './flag-kinds';
import type { RisenCell } from './risen-co-movements';

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
