import type { Judgement, QuietState } from '../movement/judgement';
import type { Cue, PlayPhase } from './play-signal';
import { bandOf, isTooBig, isTooFast, type RewardTask } from './reward-law';

/** Share of the hold after which it is time to let go. */
const HOLD_FULL = 1;

/** State of the play from which the next cue is chosen. */
export interface CueMoment {
  readonly task: RewardTask;
  readonly phase: PlayPhase;
  /** 0..1 */
  readonly holdProgress: number;
  readonly feedback: 'shown' | 'hidden';
}

/**
 * The one cue to give, most important first: soften, then doubt, then slower, smaller, then the phase of the attempt. A
 * blink alone leaves the last cue standing. Where there is none, the cue names the blink, so that nobody is told that
 * they cannot be seen.
 */
export function nextCue(last: Cue | null, moment: CueMoment, judgement: Judgement): Cue | null {
  const { task, phase, holdProgress } = moment;
  if (phase === 'done') return { kind: 'done' };
  const soften = softenCue(last, phase, judgement);
  if (soften) return soften;
  const reason = judgement.notSure.find((r) => r !== 'blink');
  if (reason) return { kind: 'notSure', reason };
  if (judgement.notSure.length > 0) return last ?? { kind: 'notSure', reason: 'blink' };
  if (phase === 'ready') return { kind: 'letGo' };
  if (task.movement === 'rest') return isTooBig(task, judgement) || isAnyPast(judgement) ? { kind: 'letGo' } : null;
  if (phase === 'rest') return { kind: 'whenReady' };
  if (isTooFast(task, judgement)) return { kind: 'slower' };
  if (isTooBig(task, judgement)) return { kind: 'smaller' };
  if (phase === 'release' || holdProgress >= HOLD_FULL) return { kind: 'letGo' };
  if (moment.feedback === 'hidden') return { kind: 'feelIt' };
  const inBand = judgement.activation !== null && judgement.activation >= bandOf(task).low;
  return inBand ? { kind: 'holdHere' } : null;
}

function softenCue(last: Cue | null, phase: PlayPhase, judgement: Judgement): Cue | null {
  const inAttempt = phase === 'move' || phase === 'hold' || phase === 'release';
  const worst = furthestPast(judgement.quiet, inAttempt);
  if (worst) return { kind: 'soften', region: worst.region, side: worst.side };
  // While the calm fades the region is already quiet: keep naming it rather than falling silent.
  return judgement.calm > 0 && last?.kind === 'soften' ? last : null;
}

function furthestPast(quiet: readonly QuietState[], inAttempt: boolean): QuietState | null {
  let worst: QuietState | null = null;
  for (const state of quiet) {
    if (!state.coMoving && !(inAttempt && state.past)) continue;
    if (worst === null || excess(state) > excess(worst)) worst = state;
  }
  return worst;
}

/** Change over allowance; an event that is open counts before a region that is merely past. */
function excess(state: QuietState): number {
  return (state.coMoving ? 1000 : 0) + (state.change ?? 0) / Math.max(state.allowance, 1e-6);
}

function isAnyPast(judgement: Judgement): boolean {
  return judgement.quiet.some((q) => q.past);
}
