import type { Judgement } from '../movement/judgement';
import { addCredit, countsAsAttempt, earnedShare, holdShare, isHeldAgain, NO_CREDIT } from './attempt-credit';
import type { PlayEvent } from './play-event';
import type { PlayModel } from './play-model';
import { bandOf, isTooFast, mayEarn } from './reward-law';

type AttemptPart = Pick<PlayModel, 'phase' | 'attempt' | 'attemptsEnded' | 'earnedBefore'>;

/** Follows the attempt that the movement science found: begin, credit, end. Never looks at a timer. */
export function stepAttempt(model: PlayModel, judgement: Judgement): { part: AttemptPart; events: PlayEvent[] } {
  return judgement.phase === 'rest' ? atRest(model, judgement) : moving(model, judgement, judgement.phase);
}

function atRest(model: PlayModel, judgement: Judgement): { part: AttemptPart; events: PlayEvent[] } {
  const { attempt, attemptsEnded, rules } = model;
  const earned = attempt ? earnedShare(attempt, rules.task.holdMs) : 0;
  // What was earned stays, even where the attempt itself is not counted.
  const part = { phase: 'rest', attempt: null, attemptsEnded, earnedBefore: model.earnedBefore + earned } as const;
  if (!attempt || !countsAsAttempt(attempt, bandOf(rules.task).low)) return { part, events: [] };
  return {
    part: { ...part, attemptsEnded: attemptsEnded + 1 },
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
  const { activation, activationSpeedPerS: speedPerS, dtMs, captureMs: atMs } = judgement;
  const band = bandOf(task);
  const sureness = judgement.notSure.length > 0 ? 'doubt' : 'sure';
  const law = { mayEarn: mayEarn(task, judgement), tooFast: isTooFast(task, judgement) };
  const frame = { phase, speedPerS, dtMs, sureness, ...law } as const;
  const attempt = activation === null ? before : addCredit(before, { ...frame, activation }, band);
  const heldAgain = phase === 'release' && isHeldAgain(attempt, activation, band);
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
