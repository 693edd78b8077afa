import { quantileSorted } from 'simple-statistics';
import type { AttemptQuality } from '../../movement/attempt/attempt-summary';
import { countedAttempts } from '../../movement/attempt/judged-attempt';
import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import { SIDES, type Side } from '../../movement/side';
import type { DiaryLevel } from '../../record/diary-entry';
import type { SessionRecord } from '../../record/session-record';
import { comparableSessions, type FindingTrend, judgeCourse } from '../../record/trends/findings-trends';
import type { TrendPoint } from '../../record/trends/trend';
import { knownFindings } from './known-findings';

export const QUALITY_PARTS = [
  'isolation',
  'slowness',
  'precision',
  'steadiness',
  'symmetry',
  'release',
] as const satisfies readonly (keyof AttemptQuality)[];

export type QualityPart = (typeof QUALITY_PARTS)[number];

/** One session's value of one number, with what it rests on. */
export interface ReviewPoint extends TrendPoint {
  readonly sessionId: string;
  /** Wall clock with offset, ISO 8601. */
  readonly startedAt: string;
  /** Attempts, or 1 for what a calibration told; 0 where nothing could be measured. */
  readonly n: number;
  /** Lower and upper quartile of the attempts; null where a session has one value only. */
  readonly quartiles: readonly [number, number] | null;
}

/** The course of one number over the sessions, with the band of what cannot be told from the start. */
export interface ReviewCourse extends Pick<FindingTrend, 'smallest' | 'trend'> {
  readonly unit: 'share' | 'iod';
  readonly points: readonly ReviewPoint[];
}

/** How much was practised in a session, beside what was told of tightness. */
export interface DosePoint {
  readonly sessionId: string;
  readonly startedAt: string;
  /** Attempts that counted. */
  readonly attempts: number;
  readonly grade: number | null;
  /** The last that was told in the diary, 0..3. */
  readonly tightness: DiaryLevel | null;
}

/** One movement over the sessions: the parts of its quality, what came along, how far it went, and the dose. Never one number. */
export interface MovementReview {
  readonly movement: MovementId;
  readonly quality: Readonly<Record<QualityPart, ReviewCourse>>;
  readonly coMovement: ReadonlyMap<RegionKey, ReviewCourse>;
  readonly reach: Readonly<Record<Side, ReviewCourse>>;
  readonly dose: readonly DosePoint[];
}

type Day = ReturnType<typeof comparableSessions>[number];

/** Sessions in any order. Those of an older measurement and of the practice face are left out: their numbers mean something else. */
export function movementReview(sessions: readonly SessionRecord[], movement: MovementId): MovementReview {
  const days = comparableSessions(sessions).filter(({ session }) => blocksOf(session, movement).length > 0);
  const keys = new Set(
    days.flatMap(({ session }) => Object.keys(knownFindings(session)?.responses[movement] ?? {}) as RegionKey[]),
  );
  return {
    movement,
    quality: Object.fromEntries(
      QUALITY_PARTS.map((part) => [
        part,
        course(
          'share',
          days.map((day) => qualityPoint(day, movement, part)),
        ),
      ]),
    ) as Record<QualityPart, ReviewCourse>,
    coMovement: new Map(
      [...keys].sort().map((key) => [
        key,
        course(
          'share',
          days.map((day) => responsePoint(day, movement, key)),
        ),
      ]),
    ),
    reach: Object.fromEntries(
      SIDES.map((side) => [
        side,
        course(
          'iod',
          days.map((day) => reachPoint(day, movement, side)),
        ),
      ]),
    ) as Record<Side, ReviewCourse>,
    dose: days.map((day) => dosePoint(day, movement)),
  };
}

/** The movements that were played in these sessions, in the order in which they first came. */
export function reviewedMovements(sessions: readonly SessionRecord[]): readonly MovementId[] {
  const played = comparableSessions(sessions).flatMap(({ session }) => session.blocks.map(({ task }) => task.movement));
  return [...new Set(played)];
}

function course(unit: ReviewCourse['unit'], points: readonly ReviewPoint[]): ReviewCourse {
  return { unit, points, ...judgeCourse(points) };
}

function qualityPoint(day: Day, movement: MovementId, part: QualityPart): ReviewPoint {
  const values = attemptsOf(day.session, movement).flatMap(({ quality }) => quality[part] ?? []);
  return pointOf(day, values);
}

/** The value is that of the session's findings; the spread is that of the attempts behind it. */
function responsePoint(day: Day, movement: MovementId, key: RegionKey): ReviewPoint {
  const found = knownFindings(day.session)?.responses[movement]?.[key];
  const values = attemptsOf(day.session, movement).flatMap(({ responses }) => responses?.[key]?.change ?? []);
  return { ...pointOf(day, values), value: found?.change ?? null, n: found?.attempts ?? 0 };
}

function reachPoint({ session, day }: Day, movement: MovementId, side: Side): ReviewPoint {
  const value = knownFindings(session)?.reach[movement]?.[side].iod ?? null;
  const { id, startedAt } = session;
  return { sessionId: id, startedAt, day, value, n: value === null ? 0 : 1, quartiles: null };
}

function dosePoint({ session }: Day, movement: MovementId): DosePoint {
  const told = session.diary.flatMap(({ tightness }) => tightness ?? []);
  return {
    sessionId: session.id,
    startedAt: session.startedAt,
    attempts: attemptsOf(session, movement).length,
    grade: blocksOf(session, movement).at(-1)?.grade ?? null,
    tightness: told.at(-1) ?? null,
  };
}

function pointOf({ session, day }: Day, values: readonly number[]): ReviewPoint {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => quantileSorted(sorted, share);
  const { id, startedAt } = session;
  const known = sorted.length > 0;
  return {
    ...{ sessionId: id, startedAt, day, n: sorted.length, value: known ? at(0.5) : null },
    quartiles: sorted.length > 1 ? [at(0.25), at(0.75)] : null,
  };
}

function blocksOf({ blocks }: SessionRecord, movement: MovementId): SessionRecord['blocks'] {
  return blocks.filter(({ task }) => task.movement === movement);
}

function attemptsOf(session: SessionRecord, movement: MovementId) {
  return blocksOf(session, movement).flatMap(({ attempts }) => countedAttempts(attempts));
}
