import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import { SIDES, type Side } from '../../movement/side';
import type { DiaryLevel } from '../../record/diary-entry';
import type { FindingNumber } from '../../record/trends/finding-numbers';
import { comparableSessions, type FindingTrend, judgeCourse } from '../../record/trends/findings-trends';
import { type CameraInCourse, cameraInCourse, usualCamera } from '../../record/trends/session-camera';
import type { TrendPoint } from '../../record/trends/trend';
import {
  type MovementDigest,
  QUALITY_PARTS,
  type QualityPart,
  type SessionDigest,
  type Spread,
} from './session-digest';

/** One session's value of one number, with its number of attempts and their spread. */
export interface ReviewPoint extends TrendPoint, Spread {
  readonly sessionId: string;
  /** Wall clock with offset, ISO 8601. */
  readonly startedAt: string;
  readonly camera: CameraInCourse;
}

/** One number over the sessions, with the band inside which values do not differ from the first ones. */
export interface ReviewCourse extends Pick<FindingTrend, 'smallest' | 'trend'> {
  readonly unit: FindingNumber['unit'];
  readonly points: readonly ReviewPoint[];
}

/** The amount of practice in a session, and the tightness that was reported. */
export interface DosePoint {
  readonly sessionId: string;
  readonly startedAt: string;
  /** Attempts that counted. */
  readonly attempts: number;
  readonly grade: number;
  /** The last answer in the diary, 0..3. */
  readonly tightness: DiaryLevel | null;
}

/** One movement over the sessions: the parts of its quality, co-movement, reach and dose. Never a single number. */
export interface MovementReview {
  readonly movement: MovementId;
  readonly quality: Readonly<Record<QualityPart, ReviewCourse>>;
  readonly coMovement: ReadonlyMap<RegionKey, ReviewCourse>;
  readonly reach: Readonly<Record<Side, ReviewCourse>>;
  readonly dose: readonly DosePoint[];
}

/** A session of a course. */
export interface CourseDay {
  readonly session: SessionDigest;
  /** Days since 1970, with a fraction. */
  readonly day: number;
  readonly camera: CameraInCourse;
}

interface MovementDay extends CourseDay {
  readonly own: MovementDigest;
}

/**
 * The sessions whose numbers are comparable, oldest first. Each says whether it came through the camera of most of them:
 * what differs between cameras may be the camera's.
 */
export function courseDays(sessions: readonly SessionDigest[]): readonly CourseDay[] {
  const days = comparableSessions(sessions);
  const usual = usualCamera(days.map(({ session }) => session.cameras));
  return days.map((one) => ({ ...one, camera: cameraInCourse(one.session.cameras, usual) }));
}

/**
 * The review of one movement. Sessions in any order; those of an older measurement and of the practice face are left
 * out, because their numbers are not comparable.
 */
export function movementReview(sessions: readonly SessionDigest[], movement: MovementId): MovementReview {
  const days = courseDays(sessions).flatMap((one): MovementDay[] => {
    const own = one.session.movements[movement];
    return own === undefined ? [] : [{ ...one, own }];
  });
  const course = (unit: ReviewCourse['unit'], read: (own: MovementDigest) => Spread): ReviewCourse =>
    courseOf(
      unit,
      days.map((one) => pointOf(one, read(one.own))),
    );
  const keys = new Set(days.flatMap(({ own }) => Object.keys(own.cells) as RegionKey[]));
  return {
    movement,
    quality: Object.fromEntries(
      QUALITY_PARTS.map((part) => [part, course('share', ({ quality }) => quality[part])]),
    ) as MovementReview['quality'],
    coMovement: new Map([...keys].sort().map((key) => [key, course('share', ({ cells }) => cells[key] ?? NOTHING)])),
    reach: Object.fromEntries(
      SIDES.map((side) => [side, course('iod', ({ reachIod }) => single(reachIod[side]))]),
    ) as MovementReview['reach'],
    dose: days.map(({ session: { id, startedAt, tightness }, own: { attempts, grade } }) => ({
      ...{ sessionId: id, startedAt, attempts, grade, tightness },
    })),
  };
}

/** The resting face over the sessions, by name of the number: `restingAsymmetry.eye`, `restingToneDrift.eye.patientLeft`. */
export function restReview(sessions: readonly SessionDigest[]): ReadonlyMap<string, ReviewCourse> {
  const found = new Map<string, { readonly unit: FindingNumber['unit']; readonly points: ReviewPoint[] }>();
  for (const one of courseDays(sessions))
    for (const { what, of, unit, value } of one.session.resting) {
      const course = found.get(`${what}.${of}`) ?? { unit, points: [] };
      course.points.push(pointOf(one, single(value)));
      found.set(`${what}.${of}`, course);
    }
  return new Map([...found].map(([key, { unit, points }]) => [key, courseOf(unit, points)]));
}

/** The movements that were played in these sessions, in order of their first appearance. */
export function reviewedMovements(sessions: readonly SessionDigest[]): readonly MovementId[] {
  const played = comparableSessions(sessions).flatMap(({ session }) => Object.keys(session.movements) as MovementId[]);
  return [...new Set(played)];
}

const NOTHING: Spread = { value: null, n: 0, quartiles: null };

/** The spread of a single value, such as that of a calibration. */
function single(value: number | null): Spread {
  return value === null ? NOTHING : { value, n: 1, quartiles: null };
}

function pointOf({ session: { id, startedAt }, day, camera }: CourseDay, { value, n, quartiles }: Spread): ReviewPoint {
  return { sessionId: id, startedAt, day, camera, value, n, quartiles };
}

function courseOf(unit: ReviewCourse['unit'], points: readonly ReviewPoint[]): ReviewCourse {
  return { unit, points, ...judgeCourse(points) };
}
