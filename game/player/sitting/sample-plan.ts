import type { MovementId } from '../../movement/movement-id';
import type { MovementTask } from '../../movement/movement-task';
import type { QuietRule } from '../../movement/quiet-region';
import { SIDES } from '../../movement/side';
import type { AddressOptions } from '../address-options';
import type { SittingPlan } from './sitting-plan';

/** What a healthy eye loses in a smile, share of its opening (mean of a published healthy group); other movements: the floor. */
const HEALTHY_EYE: Readonly<Partial<Record<MovementId, number>>> = { 'closed-smile': 0.22, 'open-mouth-smile': 0.22 };
/** Nothing smaller than this is told from noise and habit, share of the rest value or own reach. */
const FLOOR = 0.1;

/** One gentle game of two minutes, for a first taste without a plan. The address may set movement, side and allowances. */
export function samplePlan(options: AddressOptions): SittingPlan {
  const movement = options.movement ?? 'closed-smile';
  const affected = options.affected ?? 'both';
  const task: MovementTask = {
    movement,
    affected,
    quietList: quietList(movement, options),
    target: 0.5,
    bandHalfWidth: 0.21,
    speedLimitPerS: 0.68,
    holdMs: 2000,
    releaseMs: 3000,
    symmetryTolerance: null,
  };
  const rules = { task, attempts: options.attempts ?? 5, blockMs: 120_000, stillMs: 60_000, feedbackEvery: 1 };
  const scene = movement === 'rest' ? 'still-lagoon' : 'lantern-turtle';
  return {
    origin: 'sample',
    affected,
    blocks: [{ levelId: scene, scene, grade: 3, rules }],
    source: { sample: movement, affected, allowances: options.allowances },
  };
}

function quietList(movement: MovementId, { allowances }: AddressOptions): readonly QuietRule[] {
  const stated = Object.entries(allowances) as [QuietRule['region'], number][];
  const rules: QuietRule[] = [];
  if (!('eye' in allowances) && movement !== 'gentle-eye-closure' && movement !== 'snarl') {
    const allowance = HEALTHY_EYE[movement] ?? FLOOR;
    for (const side of SIDES) rules.push({ region: 'eye', side, direction: 'narrowing', allowance, stated: false });
  }
  for (const [region, allowance] of stated) {
    const direction = region === 'eye' ? 'narrowing' : 'any';
    for (const side of SIDES) rules.push({ region, side, direction, allowance, stated: true });
  }
  return rules;
}
