import { median, sampleVariance } from 'simple-statistics';
import { otherSide, SIDES, type Side } from '../../movement/side';
import { type AssessedMovement, type CameraAssessment, REPEATS, REST_MEASURES } from './camera-assessment';
import { type NotAlike, notAlike } from './framing';

/** The repeats of one number: their median, and the smallest and the largest. */
export interface RepeatSpread {
  /** Null where no repeat is sure. */
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Repeats that are sure. */
  readonly n: number;
}

/** One number of an assessment with its repeats. */
export interface AssessedNumber {
  readonly step: 'rest' | AssessedMovement;
  readonly what: 'rest' | 'excursion' | 'coMovement';
  /** The measure and side at rest, the side of an excursion, the region and side that moved along. */
  readonly of: string;
  readonly unit: 'iod' | 'share';
  /** Single repeats in their order; null where one is not sure. */
  readonly values: readonly (number | null)[];
}

/** Median, ends and number of the repeats that are sure. */
export function repeatSpread(values: readonly (number | null)[]): RepeatSpread {
  const known = sure(values);
  if (known.length === 0) return { median: null, low: null, high: null, n: 0 };
  return { median: median(known), low: Math.min(...known), high: Math.max(...known), n: known.length };
}

/** Every number of an assessment, in the order of its steps. */
export function assessedNumbers({ rest, movements }: CameraAssessment): readonly AssessedNumber[] {
  const resting = REST_MEASURES.flatMap((measure) =>
    SIDES.map(
      (side): AssessedNumber => ({
        ...{ step: 'rest', what: 'rest', of: `${measure}.${side}`, unit: 'iod' },
        values: rest.map(({ values }) => values[measure][side]),
      }),
    ),
  );
  const moving = (
    Object.entries(movements) as [AssessedMovement, CameraAssessment['movements'][AssessedMovement]][]
  ).flatMap(([step, takes]): AssessedNumber[] => {
    const regions = [...new Set(takes.flatMap(({ coMovement }) => Object.keys(coMovement)))];
    return [
      ...SIDES.map(
        (side): AssessedNumber => ({
          ...{ step, what: 'excursion', of: side, unit: 'iod' },
          values: takes.map(({ excursion }) => excursion[side]),
        }),
      ),
      ...regions.map(
        (of): AssessedNumber => ({
          ...{ step, what: 'coMovement', of, unit: 'share' },
          values: takes.map(({ coMovement }) => coMovement[of as keyof typeof coMovement] ?? null),
        }),
      ),
    ];
  });
  return [...resting, ...moving];
}

/** `changed`: by more than its own error. Nothing says whether a change is good. */
export interface NumberChange {
  readonly verdict: 'changed' | 'cannotSay';
  /** Median now less median then; null where either is not known. */
  readonly by: number | null;
  /** Smallest change that is more than the repeats' own spread, same unit; null where it is not known. */
  readonly band: number | null;
}

/** Repeats that differ by less than this do not differ: a thousandth of a pixel [iod or share]. */
const NO_SPREAD = 1e-6;
/** No change below this is ever claimed: a tenth of a pixel where the outer canthi are a hundred apart [iod or share]. */
const LEAST_CLAIMED = 0.001;
/** Two-sided 95 % quantile of Student's t with four degrees of freedom: three repeats on each of two days. */
const T95_OF_FOUR = 2.776;

/**
 * Whether one number has changed between two assessments that are framed alike. The error is the standard deviation of
 * the repeats within a day, both days together (Bland & Altman 1996); the band is that times root two, times t instead
 * of 1.96 because four degrees of freedom know it only roughly. Medians of three differ by less than single values do,
 * which leaves room for the difference from day to day, that repeats of one day cannot show; so a value inside the band
 * is told as nothing but `cannotSay`. The same for fewer than three sure repeats, and for repeats without any spread.
 * `least`: what these pictures can tell at all, same unit; the band is never narrower.
 */
export function numberChange(
  then: readonly (number | null)[],
  now: readonly (number | null)[],
  least = 0,
): NumberChange {
  const [before, after] = [sure(then), sure(now)];
  const by = before.length === 0 || after.length === 0 ? null : median(after) - median(before);
  if (before.length < REPEATS || after.length < REPEATS) return { verdict: 'cannotSay', by, band: null };
  const sem = Math.sqrt((sampleVariance(before) + sampleVariance(after)) / 2);
  const band = Math.max(T95_OF_FOUR * Math.SQRT2 * sem, least, LEAST_CLAIMED);
  return { verdict: sem > NO_SPREAD && by !== null && Math.abs(by) > band ? 'changed' : 'cannotSay', by, band };
}

/** The assessment before this one that it is compared with, and why it is not where it cannot be; null for the first. */
export function comparedWith(
  now: CameraAssessment,
  all: readonly CameraAssessment[],
): { readonly last: CameraAssessment; readonly notAlike: readonly NotAlike[] } | null {
  const before = all.slice(0, all.indexOf(now));
  // One that was broken off before any movement hides nothing either.
  const whole = before.filter(({ movements }) => Object.values(movements).some((takes) => takes.length > 0));
  const earlier = whole.length > 0 ? whole : before;
  // Of those before, the newest of the same kind of source: a demonstration between two real ones hides nothing.
  const last = earlier.findLast(({ source }) => source === now.source) ?? earlier.at(-1);
  return last === undefined ? null : { last, notAlike: notAlike(last, now) };
}

/**
 * One side's excursion as a share of the other's, repeat by repeat; null where either is not sure, or went less far than
 * the picture can tell.
 */
export function sharesOfOther(
  takes: CameraAssessment['movements'][AssessedMovement],
  side: Side,
): readonly (number | null)[] {
  const other = otherSide(side);
  return takes.map(({ excursion, least }) => {
    const [own, others] = [excursion[side], excursion[other]];
    if (own === null || others === null || !(others > (least[other] ?? Number.NaN))) return null;
    // A share of what cannot be told from noise would be a number for nothing.
    return own < (least[side] ?? 0) ? null : own / others;
  });
}

function sure(values: readonly (number | null)[]): number[] {
  return values.filter((value): value is number => value !== null);
}
