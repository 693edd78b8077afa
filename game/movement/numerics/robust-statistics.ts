/** Median of a list; NaN when it is empty. Leaves the list as it is. */
export function median(values: readonly number[]): number {
  const sorted = new Float64Array(values).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Factor from the median absolute deviation to the standard deviation of a normal distribution. */
const MAD_TO_SD = 1.4826;
/** Variance of x(t+1) - 2 x(t) + x(t-1) for white noise, divided by the variance of the noise. */
const SECOND_DIFFERENCE_VARIANCE = 6;

/**
 * Standard deviation of one frame's noise: slow movement cancels in the second difference, the median leaves blinks
 * out. NaN with fewer than five numbers. Neighbours in the list must be consecutive frames.
 */
export function frameNoise(values: readonly number[]): number {
  if (values.length < 5) return Number.NaN;
  const bends: number[] = [];
  for (let i = 1; i + 1 < values.length; i += 1)
    bends.push(Math.abs((values[i + 1] ?? 0) - 2 * (values[i] ?? 0) + (values[i - 1] ?? 0)));
  return (MAD_TO_SD * median(bends)) / Math.sqrt(SECOND_DIFFERENCE_VARIANCE);
}
