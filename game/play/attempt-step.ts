import type { Judgement } from '../movement/judgement';
import type { MovementTask } from '../movement/movement-task';
import { addCredit, countsAsAttempt, earnedShare, holdShare, NO_CREDIT } from './attempt-credit';
import type { PlayEvent } from './play-event';
import type { PlayModel } from './play-model';
import { bandOf, mayEarn } from './reward-law';

/** Slower than this is holding, reach a second, even where the movement came down to its place from above. */
const STILL_PER_S = 0.08;

type AttemptPart = Pick<PlayModel, 'phase' | 'attempt' | 'attemptsEnded' | 'earnedBefore'>;

/** Follows the attempt that the movement science found: begin, credit, end. Never looks at a timer. */
export function stepAttempt(model: PlayModel, judgement: Judgement): { part: AttemptPart; events: PlayEvent[] } {
  return judgement.phase === 'rest' ? atRest(model, judgement) : moving(model, judgement, judgement.phase);
}

function atRest(model: PlayModel, judgement: Judgement): { part: AttemptPart; events: PlayEvent[] } {
  const { attempt, attemptsEnded, earnedBefore, rules } = model;
  if (!attempt || !countsAsAttempt(attempt, bandOf(rules.task).low))
    return { part: { phase: 'rest', attempt: null, attemptsEnded, earnedBefore }, events: [] };
  const earned = earnedShare(attempt, rules.task.holdMs);
  return {
    part: { phase: 'rest', attempt: null, attemptsEnded: attemptsEnded + 1, earnedBefore: earnedBefore + earned },
    events: [{ kind: 'attemptEnded', atMs: judgement.captureMs, attempt: attemptsEnded, earned }],
  };
}

function moving(
  model: PlayModel,
  judgement: Judgement,
  phase: 'onset' | 'hold' | 'release',
): { part: AttemptPart; events: PlayEvent[] } {
  const { task } = model.rules;
  const before = model.attempt ?? NO_CREDIT;
  const { activation, activationSpeedPerS: speed, dtMs, captureMs: atMs } = judgement;
  const stillness = phase === 'hold' || (speed !== null && Math.abs(speed) <= STILL_PER_S) ? 'still' : 'moving';
  const frame = { phase, stillness, dtMs, mayEarn: mayEarn(task, judgement) } as const;
  const attempt = activation === null ? before : addCredit(before, { ...frame, activation }, bandOf(task));
  const heldAgain = phase === 'release' && isHeldAgain(frame, activation, task);
  const moment = phase === 'onset' ? 'move' : heldAgain ? 'hold' : phase;
  const events: PlayEvent[] = [];
  if (!model.attempt) events.push({ kind: 'attemptBegan', atMs, attempt: model.attemptsEnded });
  if (holdShare(before, task.holdMs) < 1 && holdShare(attempt, task.holdMs) >= 1) {
    events.push({ kind: 'holdFull', atMs, attempt: model.attemptsEnded });
  }
  if (moment === 'release' && model.phase !== 'release') {
    events.push({ kind: 'releaseBegan', atMs, attempt: model.attemptsEnded });
  }
  const { attemptsEnded, earnedBefore } = model;
  return { part: { phase: moment, attempt, attemptsEnded, earnedBefore }, events };
}

/** Came down into the band and stays there: as good a hold as any. */
function isHeldAgain(frame: { stillness: 'still' | 'moving' }, activation: number | null, task: MovementTask): boolean {
  const { low, high } = bandOf(task);
  return frame.stillness === 'still' && activation !== null && activation >= low && activation <= high;
}
