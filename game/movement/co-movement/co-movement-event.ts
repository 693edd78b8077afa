import type { Side } from '../side';
import type { QuietRegion } from './quiet-region';

/** A quiet region that moved along with the target movement, past its allowance. Times in ms of the source's clock. */
export interface CoMovementEvent {
  readonly region: QuietRegion;
  readonly side: Side;
  /** When the allowance was crossed. */
  readonly crossMs: number;
  /** First frame of calm; never dated back. */
  readonly startMs: number;
  readonly endMs: number;
  /**
   * When the change last came back under the allowance, or `endMs` when doubt began before that; absent in older
   * records.
   */
  readonly underMs?: number;
  /** Largest change, share of the region's rest value (eye) or own reach. */
  readonly peak: number;
  readonly allowance: number;
  /** Lag of the region's speed on the target's at the highest correlation, ms (-100..300). */
  readonly lagMs: number;
  /** That highest correlation, 0..1. */
  readonly coupling: number;
  /** Slope of the region's change on activation; null when the movement was too small to fit one. */
  readonly gain: number | null;
}
