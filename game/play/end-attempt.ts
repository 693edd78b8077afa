import type { AttemptSummary } from '../movement/attempt/attempt-summary';
import type { JudgedAttempt } from '../movement/attempt/judged-attempt';
import { earnedShare, verdictOn } from './attempt-credit';
import type { PlayEvent } from './play-event';
import type { PlayModel } from './play-model';

/** What an end changes; the phase is the caller's. */
export type EndedPart = Pick<PlayModel, 'attempt' | 'attemptsEnded' | 'earnedBefore'>;

/**
 * Ends the attempt under way and gives every movement that measurement found to have ended its verdict, in the same step: so
 * what play counts and what is kept are one answer. `movements`: usually one; none where it was too small to be one.
 */
export function endAttempt(
  model: PlayModel,
  movements: readonly AttemptSummary[],
  atMs: number,
): { part: EndedPart; judged: readonly JudgedAttempt[]; events: PlayEvent[] } {
  const { attempt, attemptBeganMs, attemptsEnded, earnedBefore, rules } = model;
  const earned = attempt ? earnedShare(attempt, rules.task.holdMs) : 0;
  const judged = movements.map((movement, i): JudgedAttempt => {
    // What began before the block's first rest, or when it was over, was never followed.
    if (attempt === null || i > 0) return { ...movement, verdict: 'givenBack', earned: 0 };
    return { ...movement, verdict: verdictOn(attempt, movement.endMs - attemptBeganMs), earned };
  });
  const counts = judged[0]?.verdict === 'counted';
  return {
    // What was earned stays, even where the movement itself is not counted.
    part: {
      attempt: null,
      attemptsEnded: attemptsEnded + (counts ? 1 : 0),
      earnedBefore: earnedBefore + earned,
    },
    judged,
    events: counts ? [{ kind: 'attemptEnded', atMs, attempt: attemptsEnded, earned }] : [],
  };
}
