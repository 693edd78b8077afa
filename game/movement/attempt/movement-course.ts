import type { AttemptPhase } from '../judgement';
import { SETTINGS } from '../settings';
import type { AttemptMarks } from './attempt-quality';

/** The course of one movement: when its parts begin, and its peak activation, share of reach. */
export interface CourseMarks extends AttemptMarks {
  readonly peakActivation: number;
}

/** Follows one movement at a time from its onset to its end, from the activation alone. */
export interface MovementCourse {
  readonly phase: AttemptPhase;
  /** ms; NaN at rest. */
  readonly onsetMs: number;
  begin(onsetMs: number): void;
  /**
   * Takes one frame: activation (share of reach) and its speed, reach a second. Returns whether the face has been back
   * at rest long enough.
   */
  follow(timeMs: number, activation: number, speedPerS: number): 'underWay' | 'over';
  /** Ends the movement at this time, ms. */
  end(endMs: number): CourseMarks;
}

export function createMovementCourse(): MovementCourse {
  const set = SETTINGS.attempt;
  let phase: AttemptPhase = 'rest';
  let onsetMs = Number.NaN;
  let holdMs = Number.NaN;
  let releaseMs = Number.NaN;
  let peak = 0;
  let peakMs = Number.NaN;
  let fastest = 0;
  let lowSinceMs = Number.NaN;

  const followPhase = (timeMs: number, activation: number, speedPerS: number): void => {
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

  return {
    get phase() {
      return phase;
    },
    get onsetMs() {
      return onsetMs;
    },
    begin(fromMs) {
      phase = 'onset';
      onsetMs = fromMs;
      holdMs = Number.NaN;
      releaseMs = Number.NaN;
      lowSinceMs = Number.NaN;
      peak = 0;
      fastest = 0;
    },
    follow(timeMs, activation, speedPerS) {
      fastest = Math.max(fastest, speedPerS);
      if (activation > peak) {
        peak = activation;
        peakMs = timeMs;
      }
      followPhase(timeMs, activation, speedPerS);
      if (activation >= set.end) lowSinceMs = Number.NaN;
      else if (Number.isNaN(lowSinceMs)) lowSinceMs = timeMs;
      return timeMs - lowSinceMs >= set.endMs ? 'over' : 'underWay';
    },
    end(endMs) {
      const marks = {
        onsetMs,
        holdMs: Number.isNaN(holdMs) ? peakMs : holdMs,
        releaseMs: Number.isNaN(releaseMs) ? endMs : releaseMs,
        endMs,
        peakActivation: peak,
      };
      phase = 'rest';
      onsetMs = Number.NaN;
      return marks;
    },
  };
}
