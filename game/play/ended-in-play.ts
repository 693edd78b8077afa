import type { JudgedAttempt } from '../movement/attempt/judged-attempt';
import type { EndedEvents } from '../movement/judgement';

/** The events that ended, with play's verdict on every movement: what the record and the pages get of a block. */
export interface EndedInPlay extends Omit<EndedEvents, 'attempts'> {
  readonly attempts: readonly JudgedAttempt[];
}

/** All that ended, in the order given. */
export function joinEnded(all: readonly EndedInPlay[]): EndedInPlay {
  return {
    attempts: all.flatMap((one) => one.attempts),
    coMovements: all.flatMap((one) => one.coMovements),
    blinks: all.flatMap((one) => one.blinks),
    gate: all.flatMap((one) => one.gate),
  };
}
