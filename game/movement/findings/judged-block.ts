import type { CountedAttempt } from '../attempt/judged-attempt';
import type { BlinkEvent } from '../judgement';
import type { MovementTask } from '../movement-task';

/** One block of play, or a whole recording: what was asked and what was done. */
export interface JudgedBlock {
  readonly task: Pick<MovementTask, 'movement' | 'quietList'>;
  /** Counted attempts only: in a movement that was given back, too little was sure to judge co-movement. */
  readonly attempts: readonly CountedAttempt[];
  readonly blinks: readonly BlinkEvent[];
}
