import type { JudgedAttempt } from '../movement/attempt/judged-attempt';
import type { Calibration } from '../movement/calibration/calibration';
import type { CoMovementEvent } from '../movement/co-movement/co-movement-event';
import type { DetectionLimit } from '../movement/co-movement/detection-limits';
import type { RestingTone } from '../movement/findings/resting-tone';
import type { GateReason } from '../movement/gate/gate-reason';
import type { BlinkEvent } from '../movement/judgement';
import type { MovementTask } from '../movement/movement-task';
import type { SceneId } from '../therapy/scene-id';
import type { DiaryEntry } from './diary-entry';
import type { KeptSeries, SeriesState } from './series/kept-series';
import type { UnseenSign } from './unseen-sign';

/** Raised with every change of shape, together with a migration from the version before. */
export const SESSION_SCHEMA_VERSION = 7;

/** One block of a session: a level played with a task, in numbers. Times in ms from the start of the block. */
export interface BlockRecord {
  readonly levelId: string;
  readonly scene: SceneId;
  readonly grade: number;
  readonly task: MovementTask;
  /**
   * The limits of detection in this picture, line by line of the task's quiet list: the planned allowance, the one in
   * force, and what set it. Null in records before version 5, which do not hold it.
   */
  readonly limits: readonly DetectionLimit[] | null;
  /** Session time at which the block began, ms from the session's start. */
  readonly startMs: number;
  readonly endMs: number;
  /** Every movement that was found, in order, with play's verdict; `countedAttempts` selects the attempts. */
  readonly attempts: readonly JudgedAttempt[];
  readonly coMovements: readonly CoMovementEvent[];
  readonly blinks: readonly BlinkEvent[];
  /** The curves of the movements, one for each of `attempts` in their order; null where the session's are not `kept`. */
  readonly series: readonly KeptSeries[] | null;
  /** Time each reason held, ms. */
  readonly gateMs: Readonly<Partial<Record<GateReason, number>>>;
  readonly flowingMs: number;
  readonly calmMs: number;
  readonly pausedMs: number;
  /** 0..1 */
  readonly progress: number;
  readonly finished: boolean;
}

export type SessionEnding = 'open' | 'finished' | 'stopped' | 'hurts' | 'interrupted';

/**
 * One session. Written during the session; `ending` is `open` until the session ends, so that a crash can be recognised
 * in the record.
 */
export interface SessionRecord {
  readonly schemaVersion: typeof SESSION_SCHEMA_VERSION;
  readonly measurementVersion: string;
  /** UUID given by the caller. */
  readonly id: string;
  /** The player of the session on a shared device; null where no player was chosen. */
  readonly playerId: string | null;
  /** Wall clock with offset, ISO 8601. */
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly ending: SessionEnding;
  readonly source: 'camera' | 'practice-face' | 'recording';
  readonly modelSha256: string | null;
  /** Tracker runtime in words, for audit. */
  readonly runtime: string;
  /** The plan as used, whole. */
  readonly plan: unknown;
  readonly calibrations: readonly Calibration[];
  readonly blocks: readonly BlockRecord[];
  /** Whether the blocks hold the curves of their movements, and why not. */
  readonly attemptSeries: SeriesState;
  /** Every rest that could be measured, between attempts and between blocks, ms from the session's start. */
  readonly rests: readonly RestingTone[];
  /** What the player told, oldest first; empty when skipped. */
  readonly diary: readonly DiaryEntry[];
  /** Signs that a person beside the player saw and the camera cannot see. */
  readonly unseen: readonly UnseenSign[];
  /** Tracked frames a second: median over the session; null before the first second. */
  readonly framesPerS: number | null;
}
