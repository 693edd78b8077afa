import { SETTINGS } from './settings';

/** Tells talk from work by a jaw that turns again and again; one slow opening is never speech. */
export interface SpeechDetector {
  /** Takes the jaw opening in iod. While speech holds the most turning points seen in one window, else 0. */
  step(timeMs: number, jawIod: number): number;
  reset(): void;
}

export function createSpeechDetector(): SpeechDetector {
  const set = SETTINGS.gate;
  let extreme = Number.NaN;
  let direction: 'opening' | 'closing' | 'unknown' = 'unknown';
  let turns: number[] = [];
  let holdsUntilMs = Number.NEGATIVE_INFINITY;
  let most = 0;

  return {
    reset() {
      extreme = Number.NaN;
      direction = 'unknown';
      turns = [];
      holdsUntilMs = Number.NEGATIVE_INFINITY;
      most = 0;
    },
    step(timeMs, jawIod) {
      if (Number.isNaN(extreme)) extreme = jawIod;
      const away = jawIod - extreme;
      if (direction === 'unknown' && Math.abs(away) > set.speechSwingIod) {
        direction = away > 0 ? 'opening' : 'closing';
        extreme = jawIod;
      } else if (direction === 'opening' || direction === 'closing') {
        const onward = direction === 'opening' ? away > 0 : away < 0;
        if (onward) extreme = jawIod;
        else if (Math.abs(away) > set.speechSwingIod) {
          direction = direction === 'opening' ? 'closing' : 'opening';
          extreme = jawIod;
          turns.push(timeMs);
        }
      }
      while (turns.length > 0 && (turns[0] ?? timeMs) < timeMs - set.speechWindowMs) turns.shift();
      if (turns.length >= set.speechTurns) {
        holdsUntilMs = timeMs + set.speechAfterMs;
        most = Math.max(most, turns.length);
      }
      if (timeMs >= holdsUntilMs) most = 0;
      return most;
    },
  };
}
