import type { MovementTask } from '../movement/movement-task';
import type { PlayRules } from './play-rules';

/**
 * A block that nothing but its frames ends, for what may be longer than any block of a session: a recording, a clip, what the
 * workbench looks at. Every movement gets the verdict that a block still open would give it; there is no progress, as there is no whole.
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
