import type { QuietRule } from '../../movement/co-movement/quiet-region';
import type { AffectedSide } from '../../movement/side';
import { GRADED_PARAMETER_IDS, GRADED_PARAMETERS, type GradedParameterId } from '../../therapy/level/graded-parameters';
import { gradedValues } from '../../therapy/level/graded-values';
import type { LevelSpec } from '../../therapy/level/level-spec';
import { MOVEMENT_CATALOGUE } from '../../therapy/movement-catalogue';
import { PLAN_PARAMETERS } from '../../therapy/prescription/plan-parameters';
import type { PlannedMovement, Prescription } from '../../therapy/prescription/prescription';
import { quietListFor } from '../../therapy/prescription/quiet-list';
import { type Quantity, quantityOf } from './quantity';

/** Everything that a grade sets for one movement of a plan, number by number. */
export interface GradeParts {
  /** In the order of the declarations; those that this movement does not use are left out. */
  readonly numbers: readonly { readonly id: GradedParameterId; readonly value: number; readonly told: Quantity }[];
  /** Allowed co-movement, each region once: `both` where both sides have the same allowance. */
  readonly quiet: readonly QuietPart[];
}

export interface QuietPart {
  readonly region: QuietRule['region'];
  readonly side: AffectedSide;
  readonly direction: QuietRule['direction'];
  readonly told: Quantity;
  /** True where the therapist set the number; false where it is a healthy reference, widened by the grade. */
  readonly stated: boolean;
}

/** Everything that `grade` (1..10) sets for this movement, after overrides and ceiling. */
export function gradeParts(plan: Prescription, planned: PlannedMovement, level: LevelSpec, grade: number): GradeParts {
  const values = gradedValues(level, grade, planned.overrides, plan.targetCeiling);
  const used = GRADED_PARAMETER_IDS.filter((id) => isUsed(id, plan, planned));
  return {
    numbers: used.map((id) => ({ id, value: values[id], told: quantityOf(GRADED_PARAMETERS[id], values[id]) })),
    quiet: quietParts(quietListFor(planned.movement, plan, values.allowanceFactor)),
  };
}

function isUsed(
  id: GradedParameterId,
  { affected, feedback }: Prescription,
  { movement, overrides }: PlannedMovement,
): boolean {
  const { kind } = MOVEMENT_CATALOGUE[movement];
  // It is told by the allowances that it widens.
  if (id === 'allowanceFactor') return false;
  if (id === 'stillMs') return kind === 'rest';
  if (kind !== 'active') return false;
  if (id === 'symmetryTolerance') return affected === 'both';
  if (id === 'feedbackEvery') return feedback.density === 'byGrade' || overrides.feedbackEvery !== undefined;
  return true;
}

function quietParts(rules: readonly QuietRule[]): readonly QuietPart[] {
  const parts: QuietPart[] = [];
  for (const { region, side, direction, allowance, stated } of rules) {
    const told = quantityOf(PLAN_PARAMETERS.allowance, allowance);
    const twin = parts.findIndex(
      (one) =>
        one.region === region &&
        one.direction === direction &&
        one.stated === stated &&
        one.told.amount === told.amount,
    );
    const before = parts[twin];
    if (before !== undefined && before.side !== side) parts[twin] = { ...before, side: 'both' };
    else parts.push({ region, side, direction, told, stated });
  }
  return parts;
}
