/** Student's t of 95 % for 1, 2, 3 ... degrees of freedom; with few rests the standard error itself is uncertain. */
const T_95 = [12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23] as const;
/** From eleven degrees of freedom on, rounded up. */
const T_MANY = 2.2;

/**
 * Whether a drift over this many rests differs from 0 with 95 % confidence. `value` and `error` in one unit; false
 * where either is missing.
 */
export function isDriftAboveNoise(value: number | null, error: number | null, rests: number): boolean {
  if (value === null || error === null || rests < 3) return false;
  return Math.abs(value) > (T_95[rests - 3] ?? T_MANY) * error;
}
