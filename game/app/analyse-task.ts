import type { MovementId } from '../movement/movement-id';
import type { MovementTask } from '../movement/movement-task';
import { QUIET_REGIONS, type QuietRegion, type QuietRule } from '../movement/quiet-region';
import { type AffectedSide, SIDES } from '../movement/side';

/** Share of the fissure that a healthy eye may lose: in a smile 22 % (the mean of healthy adults), elsewhere the floor. */
const HEALTHY_EYE: Readonly<Partial<Record<MovementId, number>>> = { 'closed-smile': 0.22, 'open-mouth-smile': 0.22 };
const FLOOR = 0.1;
/** Movements in which an eye is the trigger, or narrows in nearly everybody: no eye is judged unless somebody says so. */
const EYE_NOT_JUDGED: readonly MovementId[] = ['snarl', 'gentle-eye-closure', 'look-down'];

/** The task of a movement without a prescription: grade 3, both eyes quiet, narrowing only. */
export function analyseTask(movement: MovementId, affected: AffectedSide): MovementTask {
  const eyes = SIDES.map(
    (side): QuietRule => ({
      region: 'eye',
      side,
      direction: 'narrowing',
      allowance: HEALTHY_EYE[movement] ?? FLOOR,
      stated: false,
    }),
  );
  return {
    movement,
    affected,
    quietList: EYE_NOT_JUDGED.includes(movement) ? [] : eyes,
    target: 0.5,
    bandHalfWidth: 0.22,
    speedLimitPerS: 0.8,
    holdMs: 2000,
    releaseMs: 4000,
    symmetryTolerance: null,
  };
}

/** States allowances: a region of the quiet list gets the number, one that is not on it is added on both sides. */
export function withAllowances(
  task: MovementTask,
  allowances: Readonly<Partial<Record<QuietRegion, number>>>,
): MovementTask {
  const quietList = [...task.quietList];
  for (const region of QUIET_REGIONS) {
    const allowance = allowances[region];
    if (allowance === undefined) continue;
    const isListed = quietList.some((rule) => rule.region === region);
    if (!isListed)
      for (const side of SIDES)
        quietList.push({ region, side, direction: region === 'eye' ? 'narrowing' : 'any', allowance, stated: true });
    for (const [i, rule] of quietList.entries())
      if (rule.region === region) quietList[i] = { ...rule, allowance, stated: true };
  }
  return { ...task, quietList };
}
