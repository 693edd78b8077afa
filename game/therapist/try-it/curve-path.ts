import type { TryMoment } from './try-run';

/** Shortest time between two points of a curve [ms]: closer ones cannot be seen at its width. */
const POINT_EVERY_MS = 60;

/** The value of a curve at a moment; null where it is not known. */
export type CurveOf = (moment: TryMoment) => number | null;

/**
 * A line through the known values, with gaps between them; empty where none is known. `x`: position of a time, `y`:
 * position of a value.
 */
export function pathOf(
  moments: readonly TryMoment[],
  of: CurveOf,
  x: (atMs: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  let lastMs = Number.NEGATIVE_INFINITY;
  let drawing = false;
  for (const moment of moments) {
    const value = of(moment);
    if (value === null) {
      drawing = false;
      continue;
    }
    if (drawing && moment.atMs - lastMs < POINT_EVERY_MS) continue;
    path += `${drawing ? 'L' : 'M'}${x(moment.atMs).toFixed(1)} ${y(value).toFixed(1)}`;
    lastMs = moment.atMs;
    drawing = true;
  }
  return path;
}

/** The upper end of a curve: its highest value or its limit, and at least `least`, so that noise is not magnified. */
export function topOf(moments: readonly TryMoment[], of: CurveOf, limit: number, least: number): number {
  const highest = moments.reduce((most, moment) => Math.max(most, of(moment) ?? 0), 0);
  return Math.max(least, 1.1 * highest, 1.25 * limit);
}
