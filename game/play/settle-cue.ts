import type { Judgement } from '../movement/judgement';
import type { Cue } from './play-signal';

export interface CueState {
  readonly cue: Cue | null;
  /** A correction that is not said yet. */
  readonly waiting: Cue['kind'] | null;
  readonly waitedMs: number;
}

export const NO_CUE: CueState = { cue: null, waiting: null, waitedMs: 0 };

/** How long something must last before it is corrected in words, ms: longer than the first frames of a blink. */
const CORRECT_AFTER_MS = 200;

/**
 * Gives a correction only when its cause lasts: a blink narrows the eye for a frame or two before it is detected, and
 * nobody is corrected for blinking. All other cues, above all for an open co-movement, are given at once.
 */
export function settleCue(state: CueState, wanted: Cue | null, judgement: Judgement): CueState {
  if (wanted === null || wanted.kind === state.cue?.kind || !isCorrection(wanted, judgement)) {
    return { cue: wanted, waiting: null, waitedMs: 0 };
  }
  const waitedMs = (state.waiting === wanted.kind ? state.waitedMs : 0) + judgement.dtMs;
  if (waitedMs >= CORRECT_AFTER_MS) return { cue: wanted, waiting: null, waitedMs: 0 };
  return { cue: state.cue, waiting: wanted.kind, waitedMs };
}

function isCorrection(cue: Cue, judgement: Judgement): boolean {
  if (cue.kind === 'soften') return !judgement.quiet.some((q) => q.coMoving);
  return cue.kind === 'slower' || cue.kind === 'smaller';
}
