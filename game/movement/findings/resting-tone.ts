import type { Side } from '../side';

/** One measured rest: medians over its sure frames. Times in ms, on the clock of the source that provides it. */
export interface RestingTone {
  readonly startMs: number;
  readonly endMs: number;
  /** How much of that time was sure, ms. */
  readonly sureMs: number;
  /** Height of the resting fissure, iod; null for a side that was not seen. */
  readonly fissureIod: Readonly<Record<Side, number | null>>;
  /** Height of the resting mouth corner, iod; null for a side that was not seen. */
  readonly mouthCornerUpIod: Readonly<Record<Side, number | null>>;
}
