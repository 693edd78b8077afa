import type { AttemptSummary } from './attempt-summary';

/**
 * Play's verdict on a movement that measurement found. `counted`: one of the planned attempts. `givenBack`: too much of
 * it could not be seen, or it began outside the block. `tooShort`: a twitch. `unknown`: the record was made before
 * verdicts were kept.
 */
export const ATTEMPT_VERDICTS = ['counted', 'givenBack', 'tooShort', 'unknown'] as const;

export type AttemptVerdict = (typeof ATTEMPT_VERDICTS)[number];

/** A movement that measurement found, with play's verdict. Only a counted one is an attempt. */
export interface JudgedAttempt extends AttemptSummary {
  readonly verdict: AttemptVerdict;
  /** What the movement earned, 0..1 of what one attempt can earn; kept whatever the verdict. Null when `unknown`. */
  readonly earned: number | null;
}

/**
 * What "attempt" means everywhere else. All movements of an old record (`unknown`) were reported as attempts, and still
 * are.
 */
export interface CountedAttempt extends JudgedAttempt {
  readonly verdict: 'counted' | 'unknown';
}

export function isCounted(movement: JudgedAttempt): movement is CountedAttempt {
  return movement.verdict === 'counted' || movement.verdict === 'unknown';
}

/** The attempts among the movements, in their order. Nothing else decides which movements are reported as attempts. */
export function countedAttempts(movements: readonly JudgedAttempt[]): readonly CountedAttempt[] {
  return movements.filter(isCounted);
}
