import type { Marker, PatientHead } from '../../caseload/patient-file';
import {
  courseDays,
  type DosePoint,
  type MovementReview,
  movementReview,
  type ReviewCourse,
  type ReviewPoint,
  restReview,
  reviewedMovements,
} from '../../caseload/review/movement-review';
import type { PatientReview } from '../../caseload/review/patient-review';
import { type ResponseHeat, responseHeat } from '../../caseload/review/response-heat';
import { QUALITY_PARTS, type QualityPart, type SessionDigest } from '../../caseload/review/session-digest';
import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import { SIDES, type Side } from '../../movement/side';
import type { FindingNumber } from '../../record/trends/finding-numbers';
import { dayNumber } from '../../therapy/dose/local-date';
import { instantOf } from '../../therapy/dose/new-day';
import { quietListFor } from '../../therapy/prescription/quiet-list';
import { type TimeAxis, xAt } from './time-axis';

/** What a curve shows. `watched`: the region is on the plan's quiet list. */
export type CurveAbout =
  | { readonly what: 'quality'; readonly movement: MovementId; readonly part: QualityPart }
  | {
      readonly what: 'coMovement';
      readonly movement: MovementId;
      readonly region: RegionKey;
      readonly watched: boolean;
    }
  | { readonly what: 'reach'; readonly movement: MovementId; readonly side: Side }
  /** `of` as in the findings: `eye`, `eye.patientLeft`. */
  | { readonly what: 'restingAsymmetry' | 'restingToneDrift'; readonly of: string };

/** One number over the sessions. */
export interface Curve extends Pick<ReviewCourse, 'smallest' | 'trend'> {
  readonly key: string;
  readonly about: CurveAbout;
  readonly unit: FindingNumber['unit'];
  readonly points: readonly Pick<ReviewPoint, 'day' | 'camera' | 'value' | 'n' | 'quartiles'>[];
}

/** What the page shows of one movement. */
export interface MovementAnswers {
  readonly movement: MovementId;
  readonly curves: readonly Curve[];
  readonly dose: readonly DosePoint[];
  /** Sessions in which it was played, newest first. */
  readonly sessions: readonly PlayedIn[];
}

/** A session in which a movement was played. */
export interface PlayedIn {
  readonly id: string;
  /** Wall clock with offset, ISO 8601. */
  readonly startedAt: string;
  /** Those that counted. */
  readonly attempts: number;
}

export interface ReviewAnswers {
  readonly movements: readonly MovementAnswers[];
  readonly resting: readonly Curve[];
  readonly heat: ResponseHeat;
  /** From the first comparable session to the last; null without one. */
  readonly axis: TimeAxis | null;
  readonly changed: Changed;
  /** Comparable sessions, and those of them through another camera than most. */
  readonly cameras: { readonly sessions: number; readonly other: number };
}

/** Numbers that changed by more than their own error, co-movement on the quiet list first. */
export interface Changed {
  readonly told: readonly Curve[];
  /** Co-movement of regions that are not on the quiet list: among so many numbers some change by chance alone. */
  readonly beside: readonly Curve[];
  /** How many numbers have a known error of their own. */
  readonly known: number;
}

/**
 * Everything that the review shows of a patient's sessions, in any order; sessions with the practice face or an older measurement do not
 * count.
 */
export function reviewAnswers({
  digests,
  plans,
}: Pick<PatientReview, 'digests'> & Pick<PatientHead, 'plans'>): ReviewAnswers {
  const plan = plans.at(-1)?.plan ?? null;
  const reviews = reviewedMovements(digests).map((movement) => movementReview(digests, movement));
  const movements = reviews.map((review): MovementAnswers => {
    const { movement } = review;
    const watched = new Set(quietListFor(movement, plan, 1).map(({ region, side }) => `${region}.${side}`));
    return movementAnswers(review, watched, digests);
  });
  const resting = restingCurves(digests);
  const days = courseDays(digests);
  const [first, last] = [days[0], days.at(-1)];
  return {
    ...{ movements, resting, heat: responseHeat(digests, reviews) },
    axis: first === undefined || last === undefined ? null : { first: first.day, last: last.day },
    cameras: { sessions: days.length, other: days.filter(({ camera }) => camera === 'other').length },
    changed: changedOf([...movements.flatMap(({ curves }) => curves), ...resting]),
  };
}

/** A marker with its position on an axis. `isNamed`: false where its name would overlap that of the marker before. */
export interface PlacedMarker extends Marker {
  readonly x: number;
  readonly isNamed: boolean;
}

/** Width of the longest name of a marker, in units of the drawing. */
const NAME_WIDTH = 76;

/** The markers within an axis, with their positions. */
export function markersOn(axis: TimeAxis, markers: readonly Marker[]): readonly PlacedMarker[] {
  let free = Number.NEGATIVE_INFINITY;
  return [...markers]
    .sort((a, b) => a.date.localeCompare(b.date))
    .flatMap((marker) => {
      const day = dayNumber(marker.date);
      if (day === null || day < Math.floor(axis.first) || day > axis.last) return [];
      const x = xAt(axis, day);
      const isNamed = x >= free;
      if (isNamed) free = x + NAME_WIDTH;
      return [{ ...marker, x, isNamed }];
    });
}

/** Numbers that changed by more than their own error; co-movement first, because plans are about it. */
function changedOf(curves: readonly Curve[]): Changed {
  const beyond = curves.filter(({ trend: { verdict } }) => verdict === 'rise' || verdict === 'fall');
  const isBeside = ({ about }: Curve) => about.what === 'coMovement' && !about.watched;
  const told = beyond.filter((curve) => !isBeside(curve));
  const isCoMovement = ({ about }: Curve) => about.what === 'coMovement';
  return {
    told: [...told.filter(isCoMovement), ...told.filter((curve) => !isCoMovement(curve))],
    beside: beyond.filter(isBeside),
    known: curves.filter(({ trend: { verdict } }) => verdict !== 'cannotSay').length,
  };
}

function movementAnswers(
  review: MovementReview,
  watched: ReadonlySet<string>,
  digests: readonly SessionDigest[],
): MovementAnswers {
  const { movement } = review;
  const curve = (about: CurveAbout, of: string, { unit, points, smallest, trend }: ReviewCourse): Curve => ({
    ...{ key: `${about.what}.${movement}.${of}`, about, unit, points, smallest, trend },
  });
  return {
    ...{ movement, dose: review.dose, sessions: playedIn(digests, movement) },
    curves: [
      ...[...review.coMovement].map(([region, course]) =>
        curve({ what: 'coMovement', movement, region, watched: watched.has(region) }, region, course),
      ),
      ...QUALITY_PARTS.map((part) => curve({ what: 'quality', movement, part }, part, review.quality[part])),
      ...SIDES.map((side) => curve({ what: 'reach', movement, side }, side, review.reach[side])),
    ],
  };
}

function playedIn(sessions: readonly SessionDigest[], movement: MovementId): readonly PlayedIn[] {
  return sessions
    .flatMap(({ id, startedAt, movements: { [movement]: of } }) =>
      of === undefined ? [] : [{ id, startedAt, attempts: of.attempts }],
    )
    .sort((a, b) => instantOf(b.startedAt) - instantOf(a.startedAt));
}

function restingCurves(digests: readonly SessionDigest[]): readonly Curve[] {
  return [...restReview(digests)].map(([key, { unit, points, smallest, trend }]) => {
    const [what, ...of] = key.split('.') as ['restingAsymmetry' | 'restingToneDrift', ...string[]];
    return { key, about: { what, of: of.join('.') }, unit, points, smallest, trend };
  });
}
