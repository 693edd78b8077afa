import type { MovementTask } from '../movement/movement-task';
import { type BlockRequest, blockFor } from './block-for';

/** The pipeline's task for a request: the `task` of `blockFor`. */
export function taskFor(request: BlockRequest): MovementTask {
  return blockFor(request).task;
}
