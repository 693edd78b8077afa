import { quantileSorted } from 'simple-statistics';

/** One number a frame; NaN where it is not known. */
export type Trace = Float64Array;

/** Median of the finite values within half a window either side of each frame; looks both ways in time. */
export function runningMedian(timesMs: Trace, values: Trace, windowMs: number): Trace {
  return running(timesMs, values, windowMs, (sorted) => quantileSorted(sorted, 0.5));
}

/** Mean in the same window. */
export function runningMean(timesMs: Trace, values: Trace, windowMs: number): Trace {
  return running(timesMs, values, windowMs, (sorted) => sorted.reduce((a, b) => a + b, 0) / sorted.length);
}

/** Any quantile in the same window. */
export function runningQuantile(timesMs: Trace, values: Trace, windowMs: number, q: number): Trace {
  return running(timesMs, values, windowMs, (sorted) => quantileSorted(sorted, q));
}

function running(timesMs: Trace, values: Trace, windowMs: number, of: (sorted: number[]) => number): Trace {
  const out = new Float64Array(values.length).fill(Number.NaN);
  let from = 0;
  let to = 0;
  for (const [i, ms] of timesMs.entries()) {
    while ((timesMs[from] ?? 0) < ms - windowMs / 2) from++;
    while (to < timesMs.length && (timesMs[to] ?? 0) <= ms + windowMs / 2) to++;
    const known = Array.from(values.subarray(from, to)).filter(Number.isFinite);
    if (known.length > 0) out[i] = of(known.sort((a, b) => a - b));
  }
  return out;
}

/** Straight lines over the frames that are masked or unknown; the ends take their nearest known value. */
export function bridge(timesMs: Trace, values: Trace, masked: (i: number) => boolean): Trace {
  const out = Float64Array.from(values);
  const known = [...values.keys()].filter((i) => !masked(i) && Number.isFinite(values[i]));
  let next = 0;
  for (let i = 0; i < out.length; i++) {
    while (next < known.length && (known[next] ?? 0) < i) next++;
    if (known[next] === i) continue;
    const after = known[next];
    const before = known[next - 1];
    out[i] = between(timesMs, values, i, before, after);
  }
  return out;
}

function between(
  timesMs: Trace,
  values: Trace,
  i: number,
  before: number | undefined,
  after: number | undefined,
): number {
  if (before === undefined) return after === undefined ? Number.NaN : (values[after] ?? Number.NaN);
  const from = values[before] ?? Number.NaN;
  if (after === undefined) return from;
  const [t, t0, t1] = [timesMs[i] ?? 0, timesMs[before] ?? 0, timesMs[after] ?? 0];
  return from + (((values[after] ?? Number.NaN) - from) * (t - t0)) / (t1 - t0);
}

/** Value at any moment, straight between frames; the ends hold. */
export function valueAt(timesMs: Trace, values: Trace, ms: number): number {
  let low = 0;
  let high = timesMs.length - 1;
  if (high < 0) return Number.NaN;
  if (ms <= (timesMs[0] ?? 0)) return values[0] ?? Number.NaN;
  if (ms >= (timesMs[high] ?? 0)) return values[high] ?? Number.NaN;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((timesMs[middle] ?? 0) <= ms) low = middle;
    else high = middle;
  }
  const [t0, t1] = [timesMs[low] ?? 0, timesMs[high] ?? 0];
  const [v0, v1] = [values[low] ?? Number.NaN, values[high] ?? Number.NaN];
  return v0 + ((v1 - v0) * (ms - t0)) / (t1 - t0);
}
