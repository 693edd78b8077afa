/** Slower than this, ten frames a second are out of reach, ms. */
const TOO_SLOW_MS = 100;
/** This many slow frames in a row are not a short stall: about three seconds at this rate. */
const IN_A_ROW = 30;

/** Tells `slow` once when frame after frame took too long; then starts to count anew. */
export function createSlowWatch(): (tookMs: number) => 'fine' | 'slow' {
  let slowInARow = 0;
  return (tookMs) => {
    slowInARow = tookMs > TOO_SLOW_MS ? slowInARow + 1 : 0;
    if (slowInARow < IN_A_ROW) return 'fine';
    slowInARow = 0;
    return 'slow';
  };
}
