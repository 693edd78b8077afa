import type { Moment, Series } from '../run/series';
import { lowerBound } from './curve';

/** The time range that all curves show, and the moment whose numbers are shown. */
export interface Shown {
  readonly series: Series;
  readonly from: number;
  readonly to: number;
  readonly playheadMs: number | null;
  /** Row of the series at the moment; -1 before the first row. */
  readonly row: number;
  readonly moment: Moment | null;
  at(column: string): number | null;
  /** The value as text; an en dash where it is not known. */
  text(column: string): string;
}

/** Live curves follow the newest frame; whole ones show everything, or `spanMs` around the moment. */
export function shownWindow(series: Series, shownMs: number | null, spanMs: number | null): Shown {
  const { t } = series;
  const first = t[0] ?? 0;
  const last = t.at(-1) ?? first;
  const row = shownMs === null ? t.length - 1 : Math.max(0, lowerBound(t, shownMs + 0.5) - 1);
  const at = (column: string) => series.columns.get(column)?.[row] ?? null;
  return {
    series,
    ...stretch(first, last, shownMs, spanMs),
    playheadMs: shownMs,
    row,
    moment: series.moments[row] ?? null,
    at,
    text(column) {
      const value = at(column);
      if (value === null) return '–';
      return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(3);
    },
  };
}

function stretch(first: number, last: number, shownMs: number | null, spanMs: number | null) {
  if (spanMs === null) return { from: first, to: last };
  const wanted = shownMs === null ? last - spanMs : Math.min(shownMs - spanMs / 2, last - spanMs);
  const from = Math.max(first, wanted);
  return { from, to: from + spanMs };
}
