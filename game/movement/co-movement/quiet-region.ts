import type { Side } from '../side';

/** A part of the face that can be asked to stay quiet. `lowerLip` is lower lip and chin, a proxy for the mentalis. */
export const QUIET_REGIONS = ['eye', 'brow', 'mouthCorner', 'nose', 'lowerLip', 'jaw'] as const;

export type QuietRegion = (typeof QUIET_REGIONS)[number];

/** A region of one side; `jaw` moves as a whole and is reported on both sides alike. */
export type RegionKey = `${QuietRegion}.${Side}`;

/** Which change of a region counts: an eye that narrows, one that widens, or any change. */
export type QuietDirection = 'narrowing' | 'widening' | 'any';

/** One line of the quiet list: what must stay quiet during a movement, and how much it may move. */
export interface QuietRule {
  readonly region: QuietRegion;
  readonly side: Side;
  readonly direction: QuietDirection;
  /** Share of the region's own resting value (eye: of the resting fissure) or of its own reach. Final when `stated`. */
  readonly allowance: number;
  /** True when a therapist stated the number; false for a default that the noise floor and the grade may move. */
  readonly stated: boolean;
}
