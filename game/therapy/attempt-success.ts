import type { CountedAttempt } from '../movement/attempt/judged-attempt';

/**
 * Least qualities with which an attempt counts as a success, each 0..1. Isolation weighs most: it is what is being
 * learned.
 */
const SUCCESS_AT = { isolation: 0.9, slowness: 0.8, precision: 0.6 } as const;

/**
 * Whether a counted attempt was a success; `unknown` where doubt left too little to judge: such an attempt does not
 * change the grade.
 */
export function attemptSuccess(attempt: Pick<CountedAttempt, 'quality' | 'verdict'>): 'success' | 'notYet' | 'unknown' {
  const { isolation, slowness, precision } = attempt.quality;
  if (isolation === null || slowness === null || precision === null) return 'unknown';
  const good =
    isolation >= SUCCESS_AT.isolation && slowness >= SUCCESS_AT.slowness && precision >= SUCCESS_AT.precision;
  return good ? 'success' : 'notYet';
}

/** The attempts of a session that could be judged, and how many of them went as asked. */
export interface JudgedCount {
  readonly successes: number;
  /** All that could be judged, the successes among them. */
  readonly attempts: number;
}

/** Counts the judged attempts; those in doubt are in neither number. */
export function judgedCount(attempts: readonly CountedAttempt[]): JudgedCount {
  const outcomes = attempts.map(attemptSuccess).filter((outcome) => outcome !== 'unknown');
  return { successes: outcomes.filter((outcome) => outcome === 'success').length, attempts: outcomes.length };
}
