/**
 * ms; half the window of the local fit: leaves a slow movement unchanged and removes the camera's noise from its slope.
 */
const HALF_WINDOW_MS = 200;
/** Samples; a parabola through fewer follows the noise. */
const FEWEST_IN_WINDOW = 4;

/**
 * Speed of a whole movement, resampled at an even rate, for the smoothness numbers. Not causal: it has no lag and is
 * for finished attempts only. Input: times in ms, rising, at irregular intervals; values at these times (NaN: not
 * known); the rate wanted, Hz. Output: speed per second at that rate; empty when any stretch of the movement holds too
 * few known values. Method: slope of a parabola fitted to 400 ms around each moment (Savitzky and Golay 1964, for
 * uneven times).
 */
export function evenSpeed(timesMs: readonly number[], values: readonly number[], sampleHz: number): number[] {
  const known = timesMs.flatMap((ms, i) => {
    const value = values[i] ?? Number.NaN;
    return Number.isFinite(value) ? [{ ms, value }] : [];
  });
  const begin = known[0]?.ms ?? 0;
  const end = known.at(-1)?.ms ?? 0;
  const count = Math.floor(((end - begin) * sampleHz) / 1000) + 1;
  const speed: number[] = [];
  let from = 0;
  for (let i = 0; i < count; i++) {
    const atMs = begin + (i * 1000) / sampleHz;
    while ((known[from]?.ms ?? Number.POSITIVE_INFINITY) < atMs - HALF_WINDOW_MS) from++;
    let to = from;
    while ((known[to]?.ms ?? Number.POSITIVE_INFINITY) <= atMs + HALF_WINDOW_MS) to++;
    const slope = slopeAt(known.slice(from, to), atMs);
    if (slope === null) return [];
    speed.push(slope);
  }
  return speed;
}

/** Slope per second, at this moment, of the best-fitting parabola; null when the points do not determine one. */
function slopeAt(points: readonly { ms: number; value: number }[], atMs: number): number | null {
  if (points.length < FEWEST_IN_WINDOW) return null;
  const n = points.length;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let y0 = 0;
  let y1 = 0;
  let y2 = 0;
  for (const { ms, value } of points) {
    const t = (ms - atMs) / 1000;
    s1 += t;
    s2 += t * t;
    s3 += t ** 3;
    s4 += t ** 4;
    y0 += value;
    y1 += t * value;
    y2 += t * t * value;
  }
  // Cramer's rule on the normal equations of value = a + b t + c t^2, for b.
  const determinant = n * (s2 * s4 - s3 * s3) - s1 * (s1 * s4 - s2 * s3) + s2 * (s1 * s3 - s2 * s2);
  if (Math.abs(determinant) < 1e-15) return null;
  const numerator = n * (y1 * s4 - s3 * y2) - y0 * (s1 * s4 - s3 * s2) + s2 * (s1 * y2 - y1 * s2);
  return numerator / determinant;
}
