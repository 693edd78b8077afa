import type { MovementId } from '../../movement/movement-id';
import { countsForDose, playedSession } from '../../record/played-session';
import type { SessionRecord } from '../../record/session-record';
import { blockFor } from '../../therapy/block-for';
import { type DoseToday, doseToday } from '../../therapy/dose/dose-today';
import { instantOf, isNewDay } from '../../therapy/dose/new-day';
import { isOver } from '../../therapy/handover/take-plan';
import type { LevelBook } from '../../therapy/level/level-spec';
import { PlanForbids } from '../../therapy/prescription/plan-forbids';
import { type Prescription, painLimitOf } from '../../therapy/prescription/prescription';
import type { SceneId } from '../../therapy/scene-id';
import { gradeToPlay, type StairState } from '../../therapy/staircase';
import { type SessionBlock, type SessionPlan, sessionBlock } from '../session/session-plan';
import { type GradeNews, gradeNews } from './grade-news';
import type { PlayerProfile } from './player-profile';

export interface TodaysSession {
  readonly dose: DoseToday;
  /** Games already played today, in order. */
  readonly done: readonly PlayedGame[];
  /** What the staircase has changed in each block of `plan`, in their order. */
  readonly news: readonly (GradeNews | null)[];
  /** Null when today's ceiling is reached. */
  readonly plan: SessionPlan | null;
}

/** A finished game of today. */
export interface PlayedGame {
  readonly movement: MovementId;
  readonly scene: SceneId;
}

export interface PlanOfToday {
  readonly levels: LevelBook;
  readonly plan: Prescription;
  readonly stairs: Readonly<Record<string, StairState>>;
  /** The sessions of this player with the camera. */
  readonly sessions: readonly SessionRecord[];
  readonly nowIso: string;
  readonly attempts: number | null;
}

/** The part of the plan for the session that begins now: each movement in turn, up to the day's ceiling. */
export function todaysSession(today: PlanOfToday): TodaysSession {
  const { plan, sessions, nowIso } = today;
  const dose = doseSoFar(plan, sessions, nowIso);
  const begunToday = plan.dose.blocksPerDay - dose.blocksLeft;
  const done = lastGames(sessions, begunToday);
  if (dose.state === 'doneForToday') return { dose, done, news: [], plan: null };
  const fit = Math.max(1, Math.floor(dose.remainingMs / plan.dose.blockMs));
  const count = Math.min(dose.blocksLeft, fit, plan.movements.length);
  const blocks: SessionBlock[] = [];
  for (let i = 0; i < plan.movements.length && blocks.length < count; i++) {
    const block = plannedBlock(today, (begunToday + i) % plan.movements.length);
    if (block !== null) blocks.push(block);
  }
  // Letting go is never forbidden, in any stage.
  if (blocks.length === 0) {
    blocks.push(sessionBlock(blockFor({ levels: today.levels, plan: null, movement: 'rest' }), today));
  }
  const { affected, attemptSeries = 'on' } = plan;
  const { restBetweenMs } = plan.dose;
  const news = blocks.map((block) => gradeNews(block, plan, sessions));
  return {
    ...{ dose, done, news },
    plan: {
      ...{ origin: 'unsigned', affected, blocks, restBetweenMs, attemptSeries },
      ...{ painLimit: painLimitOf(plan), source: plan },
    },
  };
}

/** How much of the day's dose is played and left, by one player's sessions with the camera. `nowIso`: ISO 8601 with offset. */
export function doseSoFar(plan: Prescription, sessions: readonly SessionRecord[], nowIso: string): DoseToday {
  return doseToday(plan.dose, sessions.map(playedSession), nowIso);
}

/** Whether the last day of a player's plan is over; never where the plan has none. `nowIso`: ISO 8601 with offset. */
export function isPlanOver({ seal }: Pick<PlayerProfile, 'seal'>, nowIso: string): boolean {
  return isOver(seal?.validUntil ?? null, nowIso);
}

/**
 * What is left of the day on which a session broke off: today's plan, or `done`. Null where that day, or the plan, is over:
 * what was missed is never made up for. `nowIso`: ISO 8601 with offset.
 */
export function restOfItsDay(
  profile: Pick<PlayerProfile, 'seal'>,
  record: SessionRecord,
  { plan }: TodaysSession,
  nowIso: string,
): SessionPlan | 'done' | null {
  if (isNewDay(playedSession(record), nowIso) || isPlanOver(profile, nowIso)) return null;
  return plan ?? 'done';
}

/** Null where the plan itself forbids it, such as an active movement in the flaccid stage. */
function plannedBlock(today: PlanOfToday, index: number): SessionBlock | null {
  const { levels, plan, stairs } = today;
  const planned = plan.movements[index];
  if (planned === undefined) return null;
  try {
    const { movement, level } = planned;
    return sessionBlock(
      blockFor({ levels, plan, movement, level, grade: gradeToPlay(planned, stairs[String(index)]) }),
      today,
    );
  } catch (error) {
    if (error instanceof PlanForbids) return null;
    throw error;
  }
}

/** The last games that count for the day, in the order of play; `count` is the number that the dose counts today. */
function lastGames(sessions: readonly SessionRecord[], count: number): readonly PlayedGame[] {
  if (count === 0) return [];
  return [...sessions]
    .sort((a, b) => instantOf(a.startedAt) - instantOf(b.startedAt))
    .flatMap(({ blocks }) => blocks.filter(countsForDose))
    .slice(-count)
    .map(({ task, scene }) => ({ movement: task.movement, scene }));
}
