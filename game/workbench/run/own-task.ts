import type { QuietRegion, QuietRule } from '../../movement/co-movement/quiet-region';
import type { MovementTask } from '../../movement/movement-task';
import { SIDES, type Side } from '../../movement/side';

/** Numbers of a task that can be changed in the workbench. */
export type TaskNumber = 'target' | 'bandHalfWidth' | 'speedLimitPerS' | 'holdMs';

export const TASK_NUMBERS: Readonly<Record<TaskNumber, { min: number; max: number; step: number; perUnit: number }>> = {
  target: { min: 0.2, max: 0.9, step: 0.01, perUnit: 1 },
  bandHalfWidth: { min: 0.03, max: 0.3, step: 0.01, perUnit: 1 },
  speedLimitPerS: { min: 0.1, max: 3, step: 0.05, perUnit: 1 },
  holdMs: { min: 0.5, max: 8, step: 0.5, perUnit: 1000 },
};

/** The task with one number changed. The band must begin above rest: it is narrowed for a low target. */
export function withNumber(task: MovementTask, name: TaskNumber, value: number): MovementTask {
  const next = { ...task, [name]: value };
  if (task.movement === 'rest') return next;
  return { ...next, bandHalfWidth: Math.min(next.bandHalfWidth, next.target - 0.01) };
}

/** The task with another allowance for one region and side; null removes the region from the quiet list. */
export function withAllowance(
  task: MovementTask,
  region: QuietRegion,
  side: Side,
  allowance: number | null,
): MovementTask {
  const others = task.quietList.filter((rule) => rule.region !== region || rule.side !== side);
  if (allowance === null) return { ...task, quietList: others };
  const before = allowanceRule(task, region, side);
  const rule: QuietRule = {
    region,
    side,
    direction: before?.direction ?? (region === 'eye' ? 'narrowing' : 'any'),
    allowance,
    stated: true,
  };
  return { ...task, quietList: [...others, rule].sort(byPlace) };
}

export function allowanceRule(task: MovementTask, region: QuietRegion, side: Side): QuietRule | undefined {
  return task.quietList.find((rule) => rule.region === region && rule.side === side);
}

function byPlace(a: QuietRule, b: QuietRule): number {
  return a.region.localeCompare(b.region) || SIDES.indexOf(a.side) - SIDES.indexOf(b.side);
}
