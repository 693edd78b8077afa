import type { JudgedAttempt } from '../movement/attempt/judged-attempt';
import type { EndedEvents } from '../movement/judgement';

/** What ended, with play's verdict on every movement among it: what is kept and told of a block. */
export interface EndedInPlay extends Omit<EndedEvents, 'attempts'> {
  readonly attempts: readonly JudgedAttempt[];
}
