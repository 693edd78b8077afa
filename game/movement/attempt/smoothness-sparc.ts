/** Hz; voluntary movement holds no power above it (Balasubramanian 2012). */
const CUT_OFF_HZ = 10;
/** Share of the spectrum's peak under which the spectrum is noise (Balasubramanian 2012). */
const AMPLITUDE_FLOOR = 0.05;
/** Powers of two of zero padding: makes the arc's length independent of the record's length (Balasubramanian 2012). */
const PADDING = 4;
/** Samples; a shorter speed has no shape. */
const FEWEST_FOR_A_SHAPE = 4;

/**
 * Spectral arc length: how smooth one movement is, from the shape of its speed's spectrum.
 * Input: speed in any unit at an even rate, and that rate in Hz. Output: <= 0, nearer 0 is smoother; about -1.4 for one
 * smooth reach and lower with every hesitation. Does not depend on the size of the movement and hardly on its duration.
 * Null when there are fewer than four samples, a sample that is not a number, or no movement.
 * Source: Balasubramanian et al. 2012, 2015.
 */
export function sparc(speed: readonly number[], sampleHz: number): number | null {
  if (speed.length < FEWEST_FOR_A_SHAPE || !speed.every(Number.isFinite)) return null;
  const paddedLength = 2 ** (Math.ceil(Math.log2(speed.length)) + PADDING);
  const binHz = sampleHz / paddedLength;
  // Above half the sampling rate the spectrum only repeats itself.
  const lastBin = Math.floor(Math.min(CUT_OFF_HZ, sampleHz / 2) / binHz);
  const amplitudes = Array.from({ length: lastBin + 1 }, (_, bin) =>
    amplitudeAt(speed, (2 * Math.PI * bin) / paddedLength),
  );
  const peak = Math.max(...amplitudes);
  if (!(peak > 0)) return null;
  const shape = amplitudes.map((a) => a / peak);
  const first = shape.findIndex((a) => a >= AMPLITUDE_FLOOR);
  const last = shape.findLastIndex((a) => a >= AMPLITUDE_FLOOR);
  if (last <= first) return null;
  const stepShare = 1 / (last - first);
  let length = 0;
  let previous = shape[first] ?? 0;
  for (const amplitude of shape.slice(first + 1, last + 1)) {
    length += Math.hypot(stepShare, amplitude - previous);
    previous = amplitude;
  }
  return -length;
}

/** Amplitude of one frequency (radians a sample), by Goertzel's recurrence: only the few bins under the cut-off are needed. */
function amplitudeAt(signal: readonly number[], radPerSample: number): number {
  const factor = 2 * Math.cos(radPerSample);
  let last = 0;
  let beforeLast = 0;
  for (const sample of signal) {
    const next = sample + factor * last - beforeLast;
    beforeLast = last;
    last = next;
  }
  return Math.sqrt(Math.max(0, last * last + beforeLast * beforeLast - factor * last * beforeLast));
}
