import type { AttemptSummary } from './attempt-summary';

/**
 * What play said of a movement that measurement found. `counted`: one of the planned attempts. `givenBack`: too much of it
 * could not be seen, or it did not lie in the block from its begin on. `tooShort`: a twitch. `unknown`: of a record that was
 * made before verdicts were kept.
 */
export const ATTEMPT_VERDICTS = ['counted', 'givenBack', 'tooShort', 'unknown'] as const;

export type AttemptVerdict = (typeof ATTEMPT_VERDICTS)[number];

/** A movement that measurement found, with play's verdict. Only a counted one is an attempt. */
export interface JudgedAttempt extends AttemptSummary {
  readonly verdict: AttemptVerdict;
  /** What it earned, 0..1 of what one attempt can earn; what was earned stays, whatever the verdict. Null when `unknown`. */
  readonly earned: number | null;
}

/** What everybody means who says "attempt". An old record's movements all were told as attempts, and still are. */
export interface CountedAttempt extends JudgedAttempt {
  readonly verdict: 'counted' | 'unknown';
}

export function isCounted(movement: JudgedAttempt): movement is CountedAttempt {
  return movement.verdict === 'counted' || movement.verdict === 'unknown';
}

/** The attempts among the movements, in their order: the one way from what was found to what is told. */
export function countedAttempts(movements: readonly JudgedAttempt[]): readonly CountedAttempt[] {
  return movements.filter(isCounted);
}
