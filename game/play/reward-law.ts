import type { Judgement } from '../movement/judgement';
import type { MovementTask } from '../movement/movement-task';

/** The band of a task, share of reach. */
export function bandOf(task: Pick<MovementTask, 'target' | 'bandHalfWidth'>): { low: number; high: number } {
  return { low: task.target - task.bandHalfWidth, high: task.target + task.bandHalfWidth };
}

export type RewardTask = Pick<MovementTask, 'movement' | 'target' | 'bandHalfWidth' | 'speedLimitPerS'>;

/**
 * The reward law: whether this frame may earn anything. It may not in doubt, in calm, with any quiet region past its
 * allowance (time-locked or not), too fast or too big. A region that cannot be seen may be past its allowance, so it
 * earns nothing either. A movement that cannot be measured earns nothing; in the rest game, where there is no movement
 * to measure, an unknown activation does not matter.
 */
export function mayEarn(task: RewardTask, judgement: Judgement): boolean {
  if (judgement.notSure.length > 0 || judgement.calm > 0) return false;
  if (judgement.quiet.some((q) => q.past || q.coMoving || q.change === null || q.change > q.allowance)) return false;
  return (
    !isTooFast(task, judgement) && !isTooBig(task, judgement) && (isMeasured(judgement) || task.movement === 'rest')
  );
}

/** Faster than the speed corridor, in either direction. False when the speed is unknown. */
export function isTooFast(task: RewardTask, judgement: Judgement): boolean {
  const speed = judgement.activationSpeedPerS;
  return speed !== null && Math.abs(speed) > task.speedLimitPerS;
}

/** Above the band. False when the activation is unknown. */
export function isTooBig(task: RewardTask, judgement: Judgement): boolean {
  return judgement.activation !== null && judgement.activation > bandOf(task).high;
}

function isMeasured(judgement: Judgement): boolean {
  return judgement.activation !== null && judgement.activationSpeedPerS !== null;
}
