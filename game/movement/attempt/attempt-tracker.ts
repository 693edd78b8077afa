import type { AttemptPhase } from '../judgement';
import { SETTINGS } from '../settings';

/** An attempt as the movement alone shows it, before its quality is judged. */
export interface TrackedAttempt {
  readonly onsetMs: number;
  readonly holdMs: number;
  readonly releaseMs: number;
  readonly endMs: number;
  readonly peakActivation: number;
  /** True when the face was at rest before it and its begin was seen. */
  readonly fromRest: boolean;
}

/** Finds movements from the activation alone, without regard to level or timer. Which of them count, play decides. */
export interface AttemptTracker {
  /**
   * Takes activation and its speed (reach a second); null when unknown. `noise`: what the calibrated noise makes of this activation at the present rate,
   * standard deviation, share of reach; NaN: not known. Returns the movement that ended now, if valid.
   */
  step(timeMs: number, activation: number | null, speedPerS: number | null, noise?: number): TrackedAttempt | null;
  /** Ends what is open; returns it if valid. What comes next is another time: nothing is dated back into this one. */
  finish(): TrackedAttempt | null;
  readonly phase: AttemptPhase;
  /** Begin of the open attempt, dated back to the first stirring; NaN at rest. */
  readonly onsetMs: number;
  readonly fromRest: boolean;
}

/** `bandLow`: where the band begins, share of reach; whoever reached it has moved, however low it lies. */
export function createAttemptTracker(bandLow: number): AttemptTracker {
  const set = SETTINGS.attempt;
  const leastPeak = Math.min(set.validPeak, bandLow);
  let phase: AttemptPhase = 'rest';
  let stirredMs = Number.NaN;
  let wasAtRest = false;
  let onsetMs = Number.NaN;
  let holdMs = Number.NaN;
  let releaseMs = Number.NaN;
  let peak = 0;
  let peakMs = Number.NaN;
  let fastest = 0;
  let lowSinceMs = Number.NaN;
  let lastKnownMs = Number.NaN;
  let noiseNow = 0;

  const close = (endMs: number): TrackedAttempt | null => {
    const attempt: TrackedAttempt = {
      onsetMs,
      holdMs: Number.isNaN(holdMs) ? peakMs : holdMs,
      releaseMs: Number.isNaN(releaseMs) ? endMs : releaseMs,
      endMs,
      peakActivation: peak,
      fromRest: wasAtRest,
    };
    phase = 'rest';
    onsetMs = Number.NaN;
    stirredMs = Number.NaN;
    return peak >= Math.max(leastPeak, set.peakOverNoise * noiseNow) ? attempt : null;
  };

  const open = (timeMs: number): void => {
    phase = 'onset';
    onsetMs = Number.isNaN(stirredMs) ? timeMs : stirredMs;
    holdMs = Number.NaN;
    releaseMs = Number.NaN;
    lowSinceMs = Number.NaN;
    peak = 0;
    fastest = 0;
  };

  const follow = (timeMs: number, activation: number, speedPerS: number): void => {
    fastest = Math.max(fastest, speedPerS);
    if (activation > peak) {
      peak = activation;
      peakMs = timeMs;
    }
    const slow = Math.max(set.holdSpeedPerS, set.holdSpeedShare * fastest);
    if (phase === 'onset' && speedPerS < slow && activation >= set.validPeak) {
      phase = 'hold';
      if (Number.isNaN(holdMs)) holdMs = timeMs;
    }
    if (phase !== 'release' && speedPerS < 0 && activation < set.releaseShare * peak) {
      phase = 'release';
      releaseMs = timeMs;
    }
    if (phase === 'release' && speedPerS > slow && activation > set.validPeak) {
      phase = 'onset';
      releaseMs = Number.NaN;
    }
  };

  /** A clock that went back is another clock: what lay before is over on its own. */
  const isLost = (timeMs: number): boolean => timeMs - lastKnownMs > set.lostMs || timeMs < lastKnownMs;

  const lose = (): TrackedAttempt | null => {
    const lost = phase === 'rest' ? null : close(lastKnownMs);
    wasAtRest = false;
    stirredMs = Number.NaN;
    return lost;
  };

  return {
    get phase() {
      return phase;
    },
    get onsetMs() {
      return onsetMs;
    },
    get fromRest() {
      return wasAtRest;
    },
    step(timeMs, activation, speedPerS, noise = 0) {
      if (activation === null || speedPerS === null) {
        return isLost(timeMs) ? lose() : null;
      }
      // A pause or a stall in which no frame came at all: what lay before it is over, whatever is seen now.
      const cut = isLost(timeMs) ? lose() : null;
      lastKnownMs = timeMs;
      noiseNow = Number.isFinite(noise) ? noise : 0;
      if (cut !== null) return cut;
      if (phase === 'rest') {
        if (activation < set.onsetDatedBackTo) {
          stirredMs = Number.NaN;
          wasAtRest = true;
        } else if (Number.isNaN(stirredMs)) stirredMs = timeMs;
        if (activation > set.onset) open(timeMs);
      }
      if (phase === 'rest') return null;
      follow(timeMs, activation, speedPerS);
      if (activation >= set.end) lowSinceMs = Number.NaN;
      else if (Number.isNaN(lowSinceMs)) lowSinceMs = timeMs;
      return timeMs - lowSinceMs >= set.endMs ? close(timeMs) : null;
    },
    finish() {
      const last = phase === 'rest' ? null : close(lastKnownMs);
      stirredMs = Number.NaN;
      lastKnownMs = Number.NaN;
      wasAtRest = false;
      return last;
    },
  };
}
