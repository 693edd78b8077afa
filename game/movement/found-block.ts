import type { AttemptSummary } from './attempt-summary';
import type { BlinkEvent } from './judgement';
import type { MovementTask } from './movement-task';

/** One block of play, or a whole recording: what was asked and what was done. */
export interface FoundBlock {
  readonly task: Pick<MovementTask, 'movement' | 'quietList'>;
  readonly attempts: readonly AttemptSummary[];
  readonly blinks: readonly BlinkEvent[];
}
