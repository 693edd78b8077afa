import { blocksOf, judgedTogether } from '../../record/judged-blocks';
import { instantOf } from '../../therapy/dose/new-day';
import type { PlannedMovement, Prescription } from '../../therapy/prescription/prescription';
import { gradeToPlay, type StairReason, type StairState, stairAfter } from '../../therapy/staircase';
import type { PlanVersion } from '../patient-file';
import type { SessionDigest } from '../review/session-digest';
import type { PlannedRef } from './plan-difference';

/** What the staircase needs of a session. */
export type StairSession = Pick<
  SessionDigest,
  'id' | 'playerId' | 'startedAt' | 'endedAt' | 'source' | 'plan' | 'judged'
>;

/** One change of grade on its own. */
export interface StairMove {
  readonly sessionId: string;
  /** When that session began, wall clock with offset, ISO 8601. */
  readonly at: string;
  readonly from: number;
  readonly to: number;
  /** Null where sessions before this one are not here: it began at another grade than those before it led to. */
  readonly why: StairReason | null;
}

/** Where one planned movement stands on the player's device. */
export interface Standing extends PlannedRef {
  readonly frozen: boolean;
  /** The grade of the plan. */
  readonly planned: number;
  /** The grade of its last block; null before the first one. */
  readonly played: number | null;
  /** The grade that comes next. */
  readonly next: number;
  /** Of the last session in which attempts of it could be judged; null before it, and where it is frozen. */
  readonly why: StairReason | null;
  /** Every change of grade under this version, oldest first. */
  readonly steps: readonly StairMove[];
}

/**
 * Where each movement of a plan stands, from the sessions that were played with it, by the very steps that the player's
 * device takes. `sessions` in any order, also those of other versions. Several devices play for themselves: the one that
 * played last is followed.
 */
export function whereItStands(plan: Prescription, sessions: readonly StairSession[]): readonly Standing[] {
  const played = sessionsOf(plan, sessions);
  return plan.movements.map((planned) => follow(planned, played));
}

/** The version that the patient has: the newest that was handed over or played; null where none was. */
export function inHands(plans: readonly PlanVersion[], sessions: readonly StairSession[]): Prescription | null {
  const isOut = ({ plan, handedOver }: PlanVersion) => handedOver.length > 0 || sessionsOf(plan, sessions).length > 0;
  return plans.findLast(isOut)?.plan ?? null;
}

/** A session that never ended, also one that a later start has closed, moved nothing on its device; neither does the practice face. */
function sessionsOf({ id, version }: Prescription, sessions: readonly StairSession[]): readonly StairSession[] {
  const own = sessions
    .filter(({ plan }) => plan?.id === id && plan.version === version)
    .filter(({ source, endedAt }) => source === 'camera' && endedAt !== null)
    .sort((a, b) => instantOf(a.startedAt) - instantOf(b.startedAt));
  const player = own.at(-1)?.playerId;
  return own.filter(({ playerId }) => playerId === player);
}

function follow(planned: PlannedMovement, sessions: readonly StairSession[]): Standing {
  const { movement, level, staircase } = planned;
  const steps: StairMove[] = [];
  let stair: StairState | undefined;
  let played: number | null = null;
  let why: StairReason | null = null;
  for (const { id: sessionId, startedAt: at, judged } of sessions) {
    const blocks = blocksOf(judged, planned);
    const from = blocks[0]?.grade;
    if (from === undefined) continue;
    const expected = gradeToPlay(planned, stair);
    if (from !== expected) {
      // Sessions before this one never came back: the grade that was played is the truth.
      steps.push({ ...{ sessionId, at, from: expected, to: from }, why: null });
      stair = { position: from };
    }
    played = blocks.at(-1)?.grade ?? null;
    const step = stairAfter(planned, stair, judgedTogether(blocks));
    if (step === null) continue;
    if (step.grade !== from) steps.push({ ...{ sessionId, at, from, to: step.grade }, why: step.why });
    stair = step.state;
    why = step.why;
  }
  const next = gradeToPlay(planned, stair);
  return { ...{ movement, level, frozen: staircase === 'off', planned: planned.grade, played, next, why }, steps };
}
