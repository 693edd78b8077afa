import type { Judgement } from '../movement/judgement';
import type { Flow } from './play-signal';

/** Calm above which the play pauses. */
export const PAUSE_ABOVE = 0.66;
/** Calm below which a paused play goes on: well under the entry, so that the lagoon never flickers between the two. */
const RESUME_BELOW = 0.4;

/** How the lagoon feels now. Only co-movement makes `calm` and `paused`; `notSure` blames nobody. */
export function nextFlow(flow: Flow, judgement: Pick<Judgement, 'calm' | 'notSure'>): Flow {
  if (judgement.calm > PAUSE_ABOVE) return 'paused';
  if (flow === 'paused' && judgement.calm >= RESUME_BELOW) return 'paused';
  if (judgement.calm > 0) return 'calm';
  return judgement.notSure.length > 0 ? 'notSure' : 'flowing';
}
