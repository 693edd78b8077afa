/** First and last day that are drawn, in days since 1970 with a fraction; the same for every curve of a page. */
export interface TimeAxis {
  readonly first: number;
  readonly last: number;
}

/** Values at the lower and the upper edge of a drawing. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
}

/** Size of the drawing, in its own units: the plot is to the right of the values and below the names of the markers. */
export const PLOT = { width: 250, height: 96, left: 46, right: 246, top: 17, bottom: 90 } as const;

/** Horizontal position of a day; the middle where there is only one day. */
export function xAt({ first, last }: TimeAxis, day: number): number {
  const share = last > first ? (day - first) / (last - first) : 0.5;
  return PLOT.left + 4 + (PLOT.right - PLOT.left - 8) * Math.min(1, Math.max(0, share));
}

/** Vertical position of a value, from the top; the middle where all values are equal. */
export function yAt({ low, high }: ValueAxis, value: number): number {
  const share = high > low ? (value - low) / (high - low) : 0.5;
  return PLOT.bottom - (PLOT.bottom - PLOT.top) * share;
}

/** The axis for these values; at least one is required. */
export function valueAxis(values: readonly number[]): ValueAxis {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}

/** Points as one path of round dots, so that years of sessions are one element of the page. */
export function dotsPath(places: readonly (readonly [x: number, y: number])[]): string {
  return places.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h.01`).join('');
}

/** From the middle of a diamond to its corners. */
const DIAMOND = 4.5;

/** Points as one path of diamonds: another shape than the dots, because colour alone does not reach everybody. */
export function diamondsPath(places: readonly (readonly [x: number, y: number])[]): string {
  return places
    .map(
      ([x, y]) =>
        `M${x.toFixed(1)} ${(y - DIAMOND).toFixed(1)}l${DIAMOND} ${DIAMOND}l-${DIAMOND} ${DIAMOND}l-${DIAMOND} -${DIAMOND}z`,
    )
    .join('');
}

/** Vertical lines as one path. */
export function barsPath(bars: readonly (readonly [x: number, from: number, to: number])[]): string {
  return bars.map(([x, from, to]) => `M${x.toFixed(1)} ${from.toFixed(1)}V${to.toFixed(1)}`).join('');
}
