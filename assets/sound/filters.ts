/** One sample in, one sample out; each call of a maker gives a filter with a fresh memory. */
export type Filter = (input: number) => number;

/** First-order low pass, -6 dB an octave above `cutoffHz`. */
export function lowPass(cutoffHz: number, rate: number): Filter {
  const keep = Math.exp((-2 * Math.PI * cutoffHz) / rate);
  let last = 0;
  return (input) => {
    last = input + keep * (last - input);
    return last;
  };
}

/** First-order high pass: takes rumble and direct current away. */
export function highPass(cutoffHz: number, rate: number): Filter {
  const low = lowPass(cutoffHz, rate);
  return (input) => input - low(input);
}

/** Above this share of the sample rate the band pass below rings without end. */
const STABLE_BELOW = 1 / 7;

/** Second-order band pass, whose centre may move: `centreHz()` is asked at every sample (state variable, Chamberlin 1985). */
export function bandPass(centreHz: () => number, sharpness: number, rate: number): Filter {
  let low = 0;
  let band = 0;
  return (input) => {
    const f = 2 * Math.sin(Math.PI * Math.min(STABLE_BELOW, centreHz() / rate));
    low += f * band;
    band += f * (input - low - band / sharpness);
    return band;
  };
}
