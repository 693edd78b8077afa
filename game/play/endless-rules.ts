import type { MovementTask } from '../movement/movement-task';
import type { PlayRules } from './play-rules';

/**
 * A block that ends only with its frames, for input that may be longer than a block of a session: a recording, a clip,
 * a run of the workbench. Every movement gets the verdict that it would get in an open block; there is no progress,
 * because there is no planned total.
 */
export function endlessRules(task: MovementTask): PlayRules {
  const { POSITIVE_INFINITY } = Number;
  return {
    task,
    attempts: POSITIVE_INFINITY,
    blockMs: POSITIVE_INFINITY,
    stillMs: POSITIVE_INFINITY,
    feedbackEvery: 1,
  };
}
