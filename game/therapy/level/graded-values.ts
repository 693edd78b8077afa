import { GRADED_PARAMETER_IDS, type GradedValues } from './graded-parameters';
import type { LevelSpec } from './level-spec';

/**
 * The numbers of a level at a grade (1..10): an override wins over the curve, and the target is never above the
 * therapist's ceiling (share of reach).
 */
export function gradedValues(
  level: LevelSpec,
  grade: number,
  overrides: Partial<GradedValues>,
  targetCeiling: number,
): GradedValues {
  const values = Object.fromEntries(
    GRADED_PARAMETER_IDS.map((id) => {
      const onCurve = level.grades[id][grade - 1];
      if (onCurve === undefined) throw new Error(`gradedValues: ${level.id} has no grade ${grade}`);
      return [id, overrides[id] ?? onCurve];
    }),
  ) as GradedValues;
  return { ...values, target: Math.min(values.target, targetCeiling) };
}
