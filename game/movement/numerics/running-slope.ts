/** A straight line through pairs that come one by one: how much y changes with x. */
export interface RunningSlope {
  push(x: number, y: number): void;
  clear(): void;
  readonly count: number;
  /** Largest y; -Infinity before the first. */
  readonly most: number;
  /** Slope of y on x; null while the standard deviation of x is below `leastSpread` (unit of x). */
  slope(leastSpread: number): number | null;
}

export function createRunningSlope(): RunningSlope {
  let [count, x, y, xx, xy] = [0, 0, 0, 0, 0];
  let most = Number.NEGATIVE_INFINITY;
  return {
    get count() {
      return count;
    },
    get most() {
      return most;
    },
    push(atX, atY) {
      count += 1;
      x += atX;
      y += atY;
      xx += atX * atX;
      xy += atX * atY;
      most = Math.max(most, atY);
    },
    clear() {
      [count, x, y, xx, xy] = [0, 0, 0, 0, 0];
      most = Number.NEGATIVE_INFINITY;
    },
    slope(leastSpread) {
      const variance = xx / count - (x / count) ** 2;
      return variance > leastSpread ** 2 ? (xy / count - (x / count) * (y / count)) / variance : null;
    },
  };
}
