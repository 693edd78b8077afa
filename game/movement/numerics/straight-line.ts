/** A least-squares line through points, with its own uncertainty. */
export interface StraightLine {
  /** Unit of y for one of x. */
  readonly slope: number;
  /** Standard error of the slope, same unit. */
  readonly slopeError: number;
  /** Standard deviation of the points about the line, unit of y. */
  readonly spread: number;
}

/** A line through two points fits exactly: with fewer than three points its uncertainty is unknown. */
const FEWEST_POINTS = 3;

/** Null with fewer than three points, or where all have one x. */
export function fitLine(points: readonly (readonly [x: number, y: number])[]): StraightLine | null {
  const n = points.length;
  if (n < FEWEST_POINTS) return null;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / n;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const [x, y] of points) {
    xx += (x - meanX) ** 2;
    xy += (x - meanX) * (y - meanY);
    yy += (y - meanY) ** 2;
  }
  if (xx === 0) return null;
  const slope = xy / xx;
  const spread = Math.sqrt(Math.max(0, yy - slope * xy) / (n - 2));
  return { slope, slopeError: spread / Math.sqrt(xx), spread };
}
