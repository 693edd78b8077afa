import type { AttemptSummary } from '../movement/attempt/attempt-summary';
import type { JudgedAttempt } from '../movement/attempt/judged-attempt';
import { earnedShare, verdictOn } from './attempt-credit';
import type { PlayEvent } from './play-event';
import type { PlayModel } from './play-model';

/** The part of the model that the end of an attempt changes; the caller sets the phase. */
export type EndedPart = Pick<PlayModel, 'attempt' | 'attemptsEnded' | 'earnedBefore'>;

/**
 * Ends the attempt under way and, in the same step, gives a verdict to every movement whose end measurement found: so
 * play and the record count the same attempts. `movements`: usually one; none where the movement was too small.
 */
export function endAttempt(
  model: PlayModel,
  movements: readonly AttemptSummary[],
  atMs: number,
): { part: EndedPart; judged: readonly JudgedAttempt[]; events: PlayEvent[] } {
  const { attempt, attemptBeganMs, attemptsEnded, earnedBefore, rules } = model;
  const earned = attempt ? earnedShare(attempt, rules.task.holdMs) : 0;
  const judged = movements.map((movement, i): JudgedAttempt => {
    // A movement that began before the block's first rest, or after its end, was never followed.
    if (attempt === null || i > 0) return { ...movement, verdict: 'givenBack', earned: 0 };
    return { ...movement, verdict: verdictOn(attempt, movement.endMs - attemptBeganMs), earned };
  });
  const counts = judged[0]?.verdict === 'counted';
  return {
    // What the movement earned is kept, even where it is not counted.
    part: {
      attempt: null,
      attemptsEnded: attemptsEnded + (counts ? 1 : 0),
      earnedBefore: earnedBefore + earned,
    },
    judged,
    events: counts ? [{ kind: 'attemptEnded', atMs, attempt: attemptsEnded, earned }] : [],
  };
}
