import { SETTINGS } from '../movement/settings';

/**
 * What an attempt may earn, as shares of its whole. Nothing is earned without time held in the band; a slow approach and
 * a full, slow release add to the hold.
 */
const CREDIT_SHARES = { approach: 0.2, hold: 0.6, release: 0.2 } as const;

/**
 * Share of the attempt's credit that is lost when the whole way to the hold was too fast: a slow hold does not make up
 * for haste.
 */
const LOST_BY_HASTE = 0.5;

/** Shorter is a blink or a twitch, ms: it spends no attempt and earns nothing. A slow movement takes far longer. */
const ATTEMPT_LEAST_MS = 1000;

/** Share of an attempt that may be in doubt before it is given back. */
const MOST_DOUBT = 0.5;

/** Slower than this is standing still, reach a second. */
const STILL_PER_S = 0.08;

/**
 * Standing still this long is a hold at any activation, ms: longer than any blink, because a lid's value is held during
 * a blink.
 */
const HOLD_AGAIN_MS = 500;

/**
 * Three sums, each 0..1, that grow only in frames that may earn. How much they can grow in a frame depends on the
 * movement alone, never on what was earned before: so fewer earning frames can never earn more.
 */
export interface AttemptCredit {
  readonly approach: number;
  /**
   * Length of the way from the first activation of the attempt to its first hold, and the part of it that was too fast,
   * shares of reach.
   */
  readonly wayToHold: number;
  readonly hastyWay: number;
  /** Whether the movement has been held in the band. */
  readonly reachedHold: boolean;
  readonly heldMs: number;
  /** Length so far, ms: the frames in which the movement could be measured. */
  readonly lastedMs: number;
  /** Time of the attempt that was in doubt, ms. */
  readonly doubtMs: number;
  readonly release: number;
  /** How long the movement has stood still by now, ms. */
  readonly stillMs: number;
  /** Highest activation so far, earned or not. */
  readonly highest: number;
  /** Lowest activation since the release began, earned or not; null before it. */
  readonly lowestInRelease: number | null;
}

export const NO_CREDIT: AttemptCredit = {
  approach: 0,
  wayToHold: 0,
  hastyWay: 0,
  reachedHold: false,
  heldMs: 0,
  lastedMs: 0,
  doubtMs: 0,
  release: 0,
  stillMs: 0,
  highest: 0,
  lowestInRelease: null,
};

/** Shares of reach. */
type Band = { readonly low: number; readonly high: number };

export interface CreditFrame {
  readonly phase: 'onset' | 'hold' | 'release';
  /** Reach a second; null when unknown. */
  readonly speedPerS: number | null;
  readonly activation: number;
  readonly dtMs: number;
  readonly sureness: 'sure' | 'doubt';
  readonly tooFast: boolean;
  readonly mayEarn: boolean;
}

/** The credit after one more frame of the attempt. */
export function addCredit(credit: AttemptCredit, frame: CreditFrame, band: Band): AttemptCredit {
  const { activation, mayEarn, phase, speedPerS } = frame;
  const stillMs = speedPerS !== null && Math.abs(speedPerS) <= STILL_PER_S ? credit.stillMs + frame.dtMs : 0;
  const holding = phase === 'hold' || stillMs >= HOLD_AGAIN_MS;
  const reachedHold = credit.reachedHold || (holding && isInBand(activation, band));
  const held = holding && isInBand(activation, band) && credit.lastedMs >= ATTEMPT_LEAST_MS;
  // The way ends with the first hold, before anything is earned: so what was earned never shrinks.
  const onward = reachedHold || credit.lastedMs === 0 ? 0 : Math.max(0, activation - credit.highest);
  const highest = Math.max(credit.highest, activation);
  const climbed = Math.max(0, Math.min(highest, band.low) - Math.min(credit.highest, band.low)) / band.low;
  const from = credit.lowestInRelease ?? credit.highest;
  const lowest = phase === 'release' ? Math.min(from, activation) : credit.lowestInRelease;
  const fallen = lowest === null ? 0 : wayDown(from, lowest, credit.highest);
  return {
    approach: mayEarn ? Math.min(1, credit.approach + climbed) : credit.approach,
    wayToHold: credit.wayToHold + onward,
    hastyWay: frame.tooFast ? credit.hastyWay + onward : credit.hastyWay,
    reachedHold,
    heldMs: mayEarn && held ? credit.heldMs + frame.dtMs : credit.heldMs,
    lastedMs: credit.lastedMs + frame.dtMs,
    doubtMs: frame.sureness === 'sure' ? credit.doubtMs : credit.doubtMs + frame.dtMs,
    release: mayEarn ? Math.min(1, credit.release + fallen) : credit.release,
    stillMs,
    highest,
    lowestInRelease: lowest,
  };
}

/** Whether a movement in its release stands still in the band again, which counts as a hold. */
export function isHeldAgain(credit: AttemptCredit, activation: number | null, band: Band): boolean {
  return credit.stillMs >= HOLD_AGAIN_MS && activation !== null && isInBand(activation, band);
}

function isInBand(activation: number, band: Band): boolean {
  return activation >= band.low && activation <= band.high;
}

/** Part of the whole way down from `highest` to rest that lies between two activations, 0..1. */
function wayDown(from: number, to: number, highest: number): number {
  // A release is full at the activation at which an attempt ends.
  const { end } = SETTINGS.attempt;
  const whole = highest - end;
  return whole <= 0 ? 0 : (Math.max(from, end) - Math.max(to, end)) / whole;
}

/**
 * Whether a movement spends one of the planned attempts: a twitch does not, nor does one that was mostly in doubt or
 * mostly unseen. `spanMs`: time from the movement's first frame to its end, missing frames included.
 */
export function verdictOn(credit: AttemptCredit, spanMs: number): 'counted' | 'givenBack' | 'tooShort' {
  if (Math.max(credit.lastedMs, spanMs) < ATTEMPT_LEAST_MS) return 'tooShort';
  const wasSeen = credit.lastedMs >= ATTEMPT_LEAST_MS && credit.doubtMs <= MOST_DOUBT * credit.lastedMs;
  return wasSeen ? 'counted' : 'givenBack';
}

/** Share of the hold earned, 0..1. */
export function holdShare(credit: AttemptCredit, holdMs: number): number {
  return Math.min(1, credit.heldMs / holdMs);
}

/** Share of the attempt earned, 0..1. */
export function earnedShare(credit: AttemptCredit, holdMs: number): number {
  const { approach, hold, release } = CREDIT_SHARES;
  const haste = credit.wayToHold > 0 ? credit.hastyWay / credit.wayToHold : 0;
  const unhurried = 1 - LOST_BY_HASTE * haste;
  return unhurried * holdShare(credit, holdMs) * (hold + approach * credit.approach + release * credit.release);
}
