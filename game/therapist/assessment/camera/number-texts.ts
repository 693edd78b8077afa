import type { MovementTake } from '../../../caseload/camera/camera-assessment';
import { type RepeatSpread, repeatSpread } from '../../../caseload/camera/repeat-spread';
import { QUIET_REGIONS, type QuietRegion, type RegionKey } from '../../../movement/co-movement/quiet-region';
import { SETTINGS } from '../../../movement/settings';
import { SIDES, type Side } from '../../../movement/side';
import type { MeasureSay } from './measure-say';

/** An excursion in hundredths of the distance of the eye corners, one place. */
export function hundredths(iod: number, decimal: string): string {
  return (100 * iod).toFixed(1).replace('.', decimal).replace('-', '−');
}

/** A share in percent without places. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`.replace('-', '−');
}

/** Median with the ends and the number of sure repeats; null where none is sure. */
export function spreadText(
  { median, low, high, n }: RepeatSpread,
  told: (value: number, decimal: string) => string,
  decimal: string,
): string | null {
  if (median === null || low === null || high === null) return null;
  return n === 1
    ? `${told(median, decimal)} (n 1)`
    : `${told(median, decimal)} (${told(low, decimal)} … ${told(high, decimal)}; n ${n})`;
}

/** One side's excursion; below what the picture can tell, only that is said. Null where no repeat is sure. */
export function sideText(takes: readonly MovementTake[], side: Side, decimal: string, say: MeasureSay): string | null {
  const spread = repeatSpread(takes.map(({ excursion }) => excursion[side]));
  const least = Math.max(0, ...takes.map((take) => take.least[side] ?? 0));
  if (spread.median !== null && spread.median < least) return say('under', { least: hundredths(least, decimal) });
  return spreadText(spread, hundredths, decimal);
}

/** What moves by less also moves in healthy faces. */
export const ALONG_PERCENT = Math.round(100 * SETTINGS.coMovement.floor);

/** What is said where no region moved along: doubt is no quiet. */
export function noneAlongText(takes: readonly MovementTake[], say: MeasureSay): string {
  const seen = surelySeen(takes);
  if (seen === 'none') return say('alongUnknown');
  return say(seen === 'all' ? 'noneAlong' : 'noneAlongSeen', { share: ALONG_PERCENT });
}

/** A region and its repeats on each side. */
export interface MovedAlong {
  readonly region: QuietRegion;
  readonly sides: readonly { readonly side: Side; readonly spread: RepeatSpread }[];
}

/**
 * The regions whose median change lies above the limit on either side, now or `before`, those that move most now first; the
 * jaw, which has no sides, once.
 */
export function movedAlong(
  takes: readonly MovementTake[],
  limit: number,
  before: readonly MovementTake[] = [],
): readonly MovedAlong[] {
  const all = QUIET_REGIONS.map((region) => alongOf(region, takes));
  const isSeen = (one: MovedAlong) => mostOf(one) > limit || mostOf(alongOf(one.region, before)) > limit;
  return all.filter(isSeen).sort((a, b) => mostOf(b) - mostOf(a));
}

/** How many of the watched regions have a sure number. */
export function surelySeen(takes: readonly MovementTake[]): 'all' | 'some' | 'none' {
  const keys = [...new Set(takes.flatMap(({ coMovement }) => Object.keys(coMovement)))] as RegionKey[];
  const sure = keys.filter(
    (key) => repeatSpread(takes.map(({ coMovement }) => coMovement[key] ?? null)).median !== null,
  );
  return sure.length === 0 ? 'none' : sure.length === keys.length ? 'all' : 'some';
}

function alongOf(region: QuietRegion, takes: readonly MovementTake[]): MovedAlong {
  const sides = (region === 'jaw' ? SIDES.slice(0, 1) : SIDES).map((side) => ({
    side,
    spread: repeatSpread(takes.map(({ coMovement }) => coMovement[`${region}.${side}`] ?? null)),
  }));
  return { region, sides };
}

function mostOf({ sides }: MovedAlong): number {
  return Math.max(0, ...sides.map(({ spread }) => spread.median ?? 0));
}
