/**
 * The straight line through the last moments of one course: where it was and when it passed a level, with a third of one
 * frame's noise and no lag. Good for slow movement, which is straight over a third of a second. `waitMs`: the newest frames wait this long,
 * and `clear` forgets them unseen.
 */
export interface RecentLine {
  push(timeMs: number, value: number): void;
  clear(): void;
  /** Value of the line at a time in ms; NaN with too few frames to lay it. */
  at(timeMs: number): number;
  /** When the line passed a level, ms, within the time it was laid through; the begin of that time when it was before. */
  whenAt(level: number): number;
}

/** ms. Ten frames at 30 a second. */
const WINDOW_MS = 320;
/** The line needs this much: fewer frames or a shorter time carry no slope. */
const LEAST_FRAMES = 3;
const LEAST_MS = 140;

interface Point {
  readonly timeMs: number;
  readonly value: number;
}

export function createRecentLine(waitMs = 0): RecentLine {
  let points: Point[] = [];
  let waiting: Point[] = [];
  const lay = () => {
    const first = points[0];
    const last = points.at(-1);
    if (!first || !last || points.length < LEAST_FRAMES || last.timeMs - first.timeMs < LEAST_MS) return null;
    let meanT = 0;
    let meanV = 0;
    for (const { timeMs, value } of points) {
      meanT += (timeMs - first.timeMs) / points.length;
      meanV += value / points.length;
    }
    let tt = 0;
    let tv = 0;
    for (const { timeMs, value } of points) {
      const t = timeMs - first.timeMs - meanT;
      tt += t * t;
      tv += t * (value - meanV);
    }
    return { middleMs: first.timeMs + meanT, meanV, perMs: tv / tt, firstMs: first.timeMs, lastMs: last.timeMs };
  };
  return {
    push(timeMs, value) {
      if (!Number.isFinite(value)) return;
      waiting.push({ timeMs, value });
      for (let next = waiting[0]; next && next.timeMs <= timeMs - waitMs; next = waiting[0]) {
        points.push(next);
        waiting.shift();
      }
      while ((points[0]?.timeMs ?? timeMs) < timeMs - waitMs - WINDOW_MS) points.shift();
    },
    clear() {
      points = [];
      waiting = [];
    },
    at(timeMs) {
      const line = lay();
      return line === null ? Number.NaN : line.meanV + line.perMs * (timeMs - line.middleMs);
    },
    whenAt(level) {
      const line = lay();
      if (line === null) return Number.NaN;
      const atMs = line.middleMs + (level - line.meanV) / line.perMs;
      return line.perMs > 0 ? Math.min(line.lastMs, Math.max(line.firstMs, atMs)) : line.firstMs;
    },
  };
}
