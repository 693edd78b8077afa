import type { JudgedAttempt } from '../movement/attempt/judged-attempt';
import type { Judgement } from '../movement/judgement';
import { addCredit, holdShare, isHeldAgain, NO_CREDIT } from './attempt-credit';
import { type EndedPart, endAttempt } from './end-attempt';
import type { PlayEvent } from './play-event';
import type { PlayModel } from './play-model';
import { bandOf, isTooFast, mayEarn } from './reward-law';

export interface AttemptStep {
  readonly part: EndedPart & Pick<PlayModel, 'phase' | 'attemptBeganMs'>;
  /** The movements that ended, each with its verdict. */
  readonly judged: readonly JudgedAttempt[];
  readonly events: readonly PlayEvent[];
}

/** Follows the attempt that the movement science found: begin, credit, end. Never looks at a timer. */
export function stepAttempt(model: PlayModel, judgement: Judgement): AttemptStep {
  const { phase, captureMs } = judgement;
  const { attempts } = judgement.ended;
  if (phase !== 'rest' && attempts.length === 0) return moving(model, judgement, phase);
  const ended = endAttempt(model, attempts, captureMs);
  const part = { ...ended.part, phase: 'rest', attemptBeganMs: model.attemptBeganMs } as const;
  if (phase === 'rest') return { ...ended, part };
  // One attempt ended and the next began in the same frame, as when the source's clock was set back.
  const next = moving({ ...model, ...part }, judgement, phase);
  return { part: next.part, judged: ended.judged, events: [...ended.events, ...next.events] };
}

function moving(model: PlayModel, judgement: Judgement, phase: 'onset' | 'hold' | 'release'): AttemptStep {
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
  const attemptBeganMs = model.attempt ? model.attemptBeganMs : atMs;
  return { part: { phase: moment, attempt, attemptBeganMs, attemptsEnded, earnedBefore }, judged: [], events };
}
