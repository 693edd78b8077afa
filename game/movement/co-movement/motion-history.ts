/**
 * Target and quiet regions in the last seconds, frame by frame, without the frames of blinks. Long enough for the
 * longest attempt; older frames are dropped.
 */
export interface MotionHistory {
  readonly times: number[];
  /** Activation, reach a second. */
  readonly targetSpeed: number[];
  readonly target: number[];
  /** For each line of the quiet list: change and its speed a second. */
  readonly change: readonly number[][];
  readonly changeSpeed: readonly number[][];
  push(timeMs: number, target: Moving, changes: readonly Moving[]): void;
  /** Index of the first frame at or after this time. */
  indexAt(timeMs: number): number;
}

export interface Moving {
  readonly value: number;
  readonly speedPerS: number;
}

/** ms. An attempt of 20 s and what was before it. */
const KEPT_MS = 25_000;
/** Frames dropped at once, so that dropping costs nothing per frame. */
const CHUNK = 256;

export function createMotionHistory(lines: number): MotionHistory {
  const lists = (): number[][] => Array.from({ length: lines }, () => []);
  const history = { times: [] as number[], target: [] as number[], targetSpeed: [] as number[] };
  const change = lists();
  const changeSpeed = lists();
  const all = (): number[][] => [history.times, history.target, history.targetSpeed, ...change, ...changeSpeed];
  return {
    ...history,
    change,
    changeSpeed,
    push(timeMs, target, changes) {
      history.times.push(timeMs);
      history.target.push(target.value);
      history.targetSpeed.push(target.speedPerS);
      for (let i = 0; i < lines; i += 1) {
        change[i]?.push(changes[i]?.value ?? Number.NaN);
        changeSpeed[i]?.push(changes[i]?.speedPerS ?? Number.NaN);
      }
      if ((history.times[CHUNK] ?? timeMs) < timeMs - KEPT_MS) for (const list of all()) list.splice(0, CHUNK);
    },
    indexAt(timeMs) {
      let low = 0;
      let high = history.times.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((history.times[middle] ?? 0) < timeMs) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
