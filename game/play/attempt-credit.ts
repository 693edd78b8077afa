/**
 * What an attempt may earn, as shares of its whole. Nothing is earned without time held in the band; a slow approach and
 * a full, slow release add to the hold.
 */
export const CREDIT_SHARES = { approach: 0.1, hold: 0.75, release: 0.15 } as const;

/** Activation at which a release counts as full: the end of an attempt, share of reach. */
const RELEASED_AT = 0.12;

/**
 * Three sums, each 0..1, that grow only in frames that may earn. What they could grow by in a frame depends on the
 * movement alone, never on what was earned before: so fewer earning frames can never lead to more.
 */
export interface AttemptCredit {
  readonly approach: number;
  readonly heldMs: number;
  readonly release: number;
  /** Highest activation so far, earned or not. */
  readonly highest: number;
  /** Lowest activation since the release began, earned or not; null before it. */
  readonly lowestInRelease: number | null;
}

export const NO_CREDIT: AttemptCredit = { approach: 0, heldMs: 0, release: 0, highest: 0, lowestInRelease: null };

export interface CreditFrame {
  readonly phase: 'onset' | 'hold' | 'release';
  readonly activation: number;
  readonly dtMs: number;
  readonly mayEarn: boolean;
}

/** One frame of an attempt, added. Band in shares of reach. */
export function addCredit(
  credit: AttemptCredit,
  frame: CreditFrame,
  band: { readonly low: number; readonly high: number },
): AttemptCredit {
  const inBand = frame.activation >= band.low && frame.activation <= band.high;
  const highest = Math.max(credit.highest, frame.activation);
  if (frame.phase === 'release') {
    const from = credit.lowestInRelease ?? credit.highest;
    const lowest = Math.min(from, frame.activation);
    const way = credit.highest - RELEASED_AT;
    const part = way <= 0 ? 0 : (Math.max(from, RELEASED_AT) - Math.max(lowest, RELEASED_AT)) / way;
    const release = frame.mayEarn ? Math.min(1, credit.release + part) : credit.release;
    return { ...credit, highest, lowestInRelease: lowest, release };
  }
  const climbed = Math.max(0, Math.min(highest, band.low) - Math.min(credit.highest, band.low)) / band.low;
  return {
    ...credit,
    highest,
    approach: frame.mayEarn ? Math.min(1, credit.approach + climbed) : credit.approach,
    heldMs: frame.mayEarn && inBand ? credit.heldMs + frame.dtMs : credit.heldMs,
  };
}

/** Share of the hold earned, 0..1. */
export function holdShare(credit: AttemptCredit, holdMs: number): number {
  return Math.min(1, credit.heldMs / holdMs);
}

/** Share of the attempt earned, 0..1. */
export function earnedShare(credit: AttemptCredit, holdMs: number): number {
  const { approach, hold, release } = CREDIT_SHARES;
  return holdShare(credit, holdMs) * (hold + approach * credit.approach + release * credit.release);
}
