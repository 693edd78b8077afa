/** What a session has shown so far, oldest first. */
export interface FatigueSigns {
  /**
   * Resting tone of each rest in the session, the calibration's first: share of the resting eye opening lost (or of own
   * reach gained) by the region that is tightest; more is tighter. Null where a rest could not be measured.
   */
  readonly restTone: readonly (number | null)[];
  /** Spread (standard deviation) of this person's rest medians about their own trend, same unit. */
  readonly restSpread: number;
  /** Co-movement of each finished block: share of attempt time with a co-movement open, 0..1. Null where nothing could be judged. */
  readonly coMovementShare: readonly (number | null)[];
}

export type Fatigue = 'fresh' | 'restingTone' | 'coMovement';

/**
 * Rise above the first rest that means fatigue, in spreads: by chance alone it happens once in several hundred rests.
 */
const TONE_SPREADS = 3;
/** Blocks over which co-movement must rise. */
const RISING_BLOCKS = 3;
/** Least rise over those blocks, share of attempt time: less is chance. */
const LEAST_RISE = 0.05;

/** Whether the session should end kindly now. The last rest and the last blocks decide; missing values never do. */
export function fatigue(signs: FatigueSigns): Fatigue {
  const [first] = signs.restTone;
  const last = signs.restTone.at(-1);
  if (first != null && last != null && signs.restTone.length > 1 && last - first > TONE_SPREADS * signs.restSpread) {
    return 'restingTone';
  }
  return isRising(signs.coMovementShare.filter((share) => share !== null)) ? 'coMovement' : 'fresh';
}

function isRising(shares: readonly number[]): boolean {
  const recent = shares.slice(-RISING_BLOCKS);
  if (recent.length < RISING_BLOCKS) return false;
  const climbs = recent.every((share, i) => i === 0 || share > (recent[i - 1] ?? share));
  return climbs && (recent.at(-1) ?? 0) - (recent[0] ?? 0) >= LEAST_RISE;
}
