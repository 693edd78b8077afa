import { quantileSorted } from 'simple-statistics';
import type { AttemptQuality } from '../../movement/attempt/attempt-summary';
import { type CountedAttempt, countedAttempts } from '../../movement/attempt/judged-attempt';
import type { CameraIdentity } from '../../movement/calibration/calibration';
import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { Findings } from '../../movement/findings/findings';
import type { MovementId } from '../../movement/movement-id';
import type { Side } from '../../movement/side';
import type { DiaryEntry, DiaryLevel } from '../../record/diary-entry';
import { type JudgedBlock, judgedBlocks } from '../../record/judged-blocks';
import { type PlayedPlan, playedPlan } from '../../record/played-plan';
import { playedSession } from '../../record/played-session';
import type { SessionRecord } from '../../record/session-record';
import { type FindingNumber, findingNumbers } from '../../record/trends/finding-numbers';
import { sessionCameras } from '../../record/trends/session-camera';
import { sessionFindings } from '../../record/trends/session-findings';
import type { PlayedSession } from '../../therapy/dose/dose-today';
import { type DataQuality, dataQuality } from './data-quality';

/** Raised whenever the digest of an unchanged session would be different: stored digests are then computed again. */
export const DIGEST_VERSION = 4;

export const QUALITY_PARTS = [
  ...['isolation', 'slowness', 'precision', 'steadiness', 'symmetry', 'release'],
] as const satisfies readonly (keyof AttemptQuality)[];

export type QualityPart = (typeof QUALITY_PARTS)[number];

/** One number over the attempts of a session. */
export interface Spread {
  /** Null where nothing could be measured. */
  readonly value: number | null;
  /** Attempts behind it. */
  readonly n: number;
  /** Lower and upper quartile; null with fewer than two. */
  readonly quartiles: readonly [number, number] | null;
}

/** The response of a region to a movement. Shares of rest (eye) or of own reach. */
export interface DigestCell extends Spread {
  /** In force in the newest block; null where the region was not on the quiet list. */
  readonly allowance: number | null;
  /** Co-movement in the calibration; null where it was not seen. */
  readonly baseline: number | null;
}

/** One movement in one session. */
export interface MovementDigest {
  /** Attempts that counted. */
  readonly attempts: number;
  readonly grade: number;
  readonly quality: Readonly<Record<QualityPart, Spread>>;
  readonly cells: Readonly<Partial<Record<RegionKey, DigestCell>>>;
  /** Comfortable reach of each side, iod; null where it was not measured. */
  readonly reachIod: Readonly<Record<Side, number | null>>;
}

/**
 * What list and review need of a session, about a hundredth of its size, so that years of sessions can be read.
 * Computed only from the record.
 */
export interface SessionDigest
  extends PlayedSession,
    Pick<SessionRecord, 'id' | 'playerId' | 'endedAt' | 'ending' | 'source' | 'measurementVersion'> {
  readonly digestVersion: typeof DIGEST_VERSION;
  /** Those it was played through, each once; none where the record names none. */
  readonly cameras: readonly CameraIdentity[];
  /** The version that was played; null without a plan. */
  readonly plan: PlayedPlan | null;
  /** The blocks in the order of play, as far as the staircase goes. */
  readonly judged: readonly JudgedBlock[];
  readonly movements: Readonly<Partial<Record<MovementId, MovementDigest>>>;
  /** Resting asymmetry and drift of tone. */
  readonly resting: readonly FindingNumber[];
  /** The highest pain in the diary, 0..10; null where none was reported. */
  readonly pain: number | null;
  /** The last answer in the diary, 0..3. */
  readonly tightness: DiaryLevel | null;
  /** In order of time; entries in which every question was skipped are left out. */
  readonly diary: readonly DiaryEntry[];
  readonly data: DataQuality;
}

export function digestOf(session: SessionRecord): SessionDigest {
  const findings = sessionFindings(session)?.session ?? null;
  const { id, playerId, endedAt, ending, source, measurementVersion, blocks, diary } = session;
  const pains = diary.flatMap(({ pain }) => pain ?? []);
  const movements = [...new Set(blocks.map(({ task }) => task.movement))];
  const numbers = findings === null ? [] : findingNumbers(findings);
  return {
    ...{ digestVersion: DIGEST_VERSION, cameras: sessionCameras(session) },
    ...{ id, playerId, endedAt, ending, source, measurementVersion },
    ...playedSession(session),
    ...{ plan: playedPlan(session), judged: judgedBlocks(session) },
    movements: Object.fromEntries(movements.map((one) => [one, movementDigest(session, one, findings)])),
    resting: numbers.filter(({ what }) => what === 'restingAsymmetry' || what === 'restingToneDrift'),
    pain: pains.reduce<number | null>((most, pain) => Math.max(most ?? 0, pain), null),
    tightness: diary.flatMap(({ tightness }) => tightness ?? []).at(-1) ?? null,
    diary: diary.filter(({ at: _, moment: __, ...answers }) => Object.values(answers).some((one) => one !== null)),
    data: dataQuality(session),
  };
}

function movementDigest({ blocks }: SessionRecord, movement: MovementId, findings: Findings | null): MovementDigest {
  const own = blocks.filter(({ task }) => task.movement === movement);
  const attempts = own.flatMap((block) => countedAttempts(block.attempts));
  const found = Object.entries(findings?.responses[movement] ?? {});
  const reach = findings?.reach[movement];
  return {
    attempts: attempts.length,
    grade: own.at(-1)?.grade ?? Number.NaN,
    quality: Object.fromEntries(
      QUALITY_PARTS.map((part) => [part, spread(attempts.flatMap(({ quality }) => quality[part] ?? []))]),
    ) as MovementDigest['quality'],
    cells: Object.fromEntries(
      found.map(([key, { change, attempts: n, allowance, baseline }]) => [
        key,
        { ...spread(changesOf(attempts, key as RegionKey)), value: change, n, allowance, baseline },
      ]),
    ),
    reachIod: { patientLeft: reach?.patientLeft.iod ?? null, patientRight: reach?.patientRight.iod ?? null },
  };
}

function changesOf(attempts: readonly CountedAttempt[], key: RegionKey): readonly number[] {
  return attempts.flatMap(({ responses }) => responses?.[key]?.change ?? []);
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => quantileSorted(sorted, share);
  return {
    value: sorted.length > 0 ? at(0.5) : null,
    n: sorted.length,
    quartiles: sorted.length > 1 ? [at(0.25), at(0.75)] : null,
  };
}
