import { countedAttempts } from '../movement/attempt/judged-attempt';
import type { MovementId } from '../movement/movement-id';
import { type JudgedCount, judgedCount } from '../therapy/attempt-success';
import type { PlannedMovement } from '../therapy/prescription/prescription';
import type { SessionRecord } from './session-record';

/** One block of a session, as far as the staircase goes. */
export interface JudgedBlock extends JudgedCount {
  readonly movement: MovementId;
  readonly level: string;
  /** 1..10, as it was played. */
  readonly grade: number;
}

/** The blocks of a session with their judged attempts, in the order of play. */
export function judgedBlocks({ blocks }: Pick<SessionRecord, 'blocks'>): readonly JudgedBlock[] {
  return blocks.map(({ task, levelId, grade, attempts }) => ({
    ...{ movement: task.movement, level: levelId, grade },
    ...judgedCount(countedAttempts(attempts)),
  }));
}

/** The blocks of one planned movement among those of a session. */
export function blocksOf(
  blocks: readonly JudgedBlock[],
  { movement, level }: Pick<PlannedMovement, 'movement' | 'level'>,
): readonly JudgedBlock[] {
  return blocks.filter((block) => block.movement === movement && block.level === level);
}

/** The judged attempts of several blocks together. */
export function judgedTogether(blocks: readonly JudgedCount[]): JudgedCount {
  return {
    successes: blocks.reduce((sum, { successes }) => sum + successes, 0),
    attempts: blocks.reduce((sum, { attempts }) => sum + attempts, 0),
  };
}
