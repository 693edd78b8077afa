/** The only way to ask for time outside the pure core. */
export interface Clock {
  /** Monotonic, ms. */
  nowMs(): number;
  /** Wall clock with offset, ISO 8601, e.g. 2026-11-22T09:30:00.000+01:00. */
  nowIso(): string;
}
