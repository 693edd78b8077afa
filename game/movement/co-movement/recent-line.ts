/**
 * A straight line through the newest values of one series: gives its value and the time when it passed a level, with a
 * third of one frame's noise and no lag. Slow movement is straight over a third of a second. Where it is straight for
 * longer, as in a hold, a longer window is used: a hold trembles (in a recorded smile once a second, by a twentieth),
 * and the last tremble should not decide whether it is past a level. `waitMs`: the newest frames wait this long before
 * they count, and `clear` drops them.
 */
export interface RecentLine {
  push(timeMs: number, value: number): void;
  clear(): void;
  /**
   * Value of the line at a time in ms; NaN with too few frames to fit it. The longest window is used whose line agrees
   * with the line of the shortest window within that one's standard error (Lepskii 1991).
   */
  at(timeMs: number): number;
  /** When the line of the shortest window passed a level, ms; the begin of that window when it passed it earlier. */
  whenAt(level: number): number;
}

/** ms. Ten frames at 30 a second, and twice and four times as many. */
const WINDOWS_MS = [320, 640, 1280] as const;
const LONGEST_MS = Math.max(...WINDOWS_MS);
/** Least that a line needs: fewer frames or a shorter time give no usable slope. */
const FEWEST_FOR_A_LINE = 3;
const LEAST_MS = 140;

interface Point {
  readonly timeMs: number;
  readonly value: number;
}

interface Line {
  readonly firstMs: number;
  readonly lastMs: number;
  /** The mean point, through which every least-squares line goes, and the slope. */
  readonly middleMs: number;
  readonly middle: number;
  readonly perMs: number;
  /** Standard error of the line at a time. */
  errorAt(timeMs: number): number;
}

export function createRecentLine(waitMs = 0): RecentLine {
  let points: Point[] = [];
  let waiting: Point[] = [];
  return {
    push(timeMs, value) {
      if (!Number.isFinite(value)) return;
      waiting.push({ timeMs, value });
      for (let next = waiting[0]; next && next.timeMs <= timeMs - waitMs; next = waiting[0]) {
        points.push(next);
        waiting.shift();
      }
      while ((points[0]?.timeMs ?? timeMs) < timeMs - waitMs - LONGEST_MS) points.shift();
    },
    clear() {
      points = [];
      waiting = [];
    },
    at(timeMs) {
      const shortest = lay(points, WINDOWS_MS[0]);
      if (shortest === null) return Number.NaN;
      const told = valueAt(shortest, timeMs);
      const error = shortest.errorAt(timeMs);
      let best = told;
      for (const windowMs of WINDOWS_MS.slice(1)) {
        const longer = lay(points, windowMs);
        if (longer === null || Math.abs(valueAt(longer, timeMs) - told) > error) break;
        best = valueAt(longer, timeMs);
      }
      return best;
    },
    whenAt(level) {
      const line = lay(points, WINDOWS_MS[0]);
      if (line === null) return Number.NaN;
      const atMs = line.middleMs + (level - line.middle) / line.perMs;
      return line.perMs > 0 ? Math.min(line.lastMs, Math.max(line.firstMs, atMs)) : line.firstMs;
    },
  };
}

const valueAt = (line: Line, timeMs: number) => line.middle + line.perMs * (timeMs - line.middleMs);

/** The least-squares line through the last of the points; null with too few. */
function lay(points: readonly Point[], windowMs: number): Line | null {
  const last = points.at(-1);
  if (!last) return null;
  let from = points.length - 1;
  while (from > 0 && (points[from - 1]?.timeMs ?? 0) >= last.timeMs - windowMs) from -= 1;
  const firstMs = points[from]?.timeMs ?? last.timeMs;
  const count = points.length - from;
  if (count < FEWEST_FOR_A_LINE || last.timeMs - firstMs < LEAST_MS) return null;
  let [meanT, middle] = [0, 0];
  for (let i = from; i < points.length; i += 1) {
    meanT += ((points[i]?.timeMs ?? 0) - firstMs) / count;
    middle += (points[i]?.value ?? 0) / count;
  }
  let [tt, tv, vv] = [0, 0, 0];
  for (let i = from; i < points.length; i += 1) {
    const t = (points[i]?.timeMs ?? 0) - firstMs - meanT;
    const v = (points[i]?.value ?? 0) - middle;
    tt += t * t;
    tv += t * v;
    vv += v * v;
  }
  const middleMs = firstMs + meanT;
  const variance = Math.max(0, vv - (tv * tv) / tt) / (count - 2);
  const errorAt = (timeMs: number) => Math.sqrt(variance * (1 / count + (timeMs - middleMs) ** 2 / tt));
  return { firstMs, lastMs: last.timeMs, middleMs, middle, perMs: tv / tt, errorAt };
}
