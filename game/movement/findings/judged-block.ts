import type { CountedAttempt } from '../attempt/judged-attempt';
import type { BlinkEvent } from '../judgement';
import type { MovementTask } from '../movement-task';

/** One block of play, or a whole recording: what was asked and what was done. */
export interface JudgedBlock {
  readonly task: Pick<MovementTask, 'movement' | 'quietList'>;
  /** Only what counted: a movement that was given back says nothing sure of what came along. */
  readonly attempts: readonly CountedAttempt[];
  readonly blinks: readonly BlinkEvent[];
}
