import { quantityInWords } from '../../caseload/plans/grade-in-words';
import { quantityOf } from '../../caseload/plans/quantity';
import { whyNoTrend } from '../../caseload/review/why-no-trend';
import type { CaseloadWords } from '../../caseload/words/caseload-words';
import type { QuietRegion } from '../../movement/co-movement/quiet-region';
import type { Side } from '../../movement/side';
import type { Say } from '../words/words';
import type { Curve, CurveAbout } from './review-answers';

/** The name of a curve, without its movement, for places where the movement is known. */
export function curveName(about: CurveAbout, say: Say, names: CaseloadWords): string {
  if (about.what === 'quality') return say(`quality.${about.part}`);
  if (about.what === 'reach') return `${say('what.reach')}, ${names.side[about.side]}`;
  const [region, side] = (about.what === 'coMovement' ? about.region : about.of).split('.') as [QuietRegion, Side?];
  return side === undefined ? say(`region.${region}`) : `${say(`region.${region}`)}, ${names.side[side]}`;
}

/** The name of a curve that stands alone, with its movement. */
export function wholeCurveName(about: CurveAbout, say: Say, names: CaseloadWords): string {
  const name = curveName(about, say, names);
  if (about.what === 'quality' || about.what === 'reach') return `${name}, ${names.movement[about.movement]}`;
  if (about.what !== 'coMovement') return `${say(`what.${about.what}`)}: ${name}`;
  const [region, side] = about.region.split('.') as [QuietRegion, Side];
  return names.note.coMovement(names.region[region][side], names.movement[about.movement]);
}

/** A value as text: shares in percent, distances to thousandths. */
export function valueInWords(value: number, unit: Curve['unit'], names: CaseloadWords): string {
  if (unit === 'iod' || unit === 'iodPerMin') {
    // A number that rounds to nothing has no sign.
    const told = value.toFixed(3).replace(/^-(0\.0+)$/, '$1');
    return told.replace('.', names.decimal).replace('-', '−');
  }
  return quantityInWords(quantityOf({ unit: 'share' }, Math.round(value * 1000) / 1000), names);
}

/** The first value of a number, the present one and its own error, as text. */
export interface ToldCourse {
  readonly first: string;
  readonly last: string;
  readonly error: string;
}

/** Null where nothing can be said. */
export function toldCourse(
  { trend: { band, change }, smallest, unit }: Curve,
  names: CaseloadWords,
): ToldCourse | null {
  if (band === null || change === null || smallest === null) return null;
  const start = (band.low + band.high) / 2;
  const told = (value: number) => valueInWords(value, unit, names);
  return { first: told(start), last: told(start + change), error: told(smallest.mdc95) };
}

/** The verdict with its numbers. */
export function courseInWords(curve: Curve, names: CaseloadWords): string {
  const { cannotSay, ...verdict } = names.verdict;
  const why = whyNoTrend(curve);
  if (why !== null) return `${cannotSay}: ${names.noTrend(why)}`;
  const told = toldCourse(curve, names);
  if (told === null || curve.trend.verdict === 'cannotSay') return cannotSay;
  return names.note.course(verdict[curve.trend.verdict], told.first, told.last, told.error);
}
