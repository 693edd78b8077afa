import type { MovementId } from '../movement/movement-id';
import type { MovementTask } from '../movement/movement-task';
import { SETTINGS } from '../movement/settings';
import type { AffectedSide } from '../movement/side';
import { gradedValues } from './level/graded-values';
import type { LevelBook, LevelSpec } from './level/level-spec';
import { MOVEMENT_CATALOGUE } from './movement-catalogue';
import { type AllowanceOverride, withAllowance } from './prescription/allowance-override';
import { PlanForbids } from './prescription/plan-forbids';
import { PLAN_PARAMETERS } from './prescription/plan-parameters';
import type { PlannedMovement, Prescription } from './prescription/prescription';
import { quietListFor } from './prescription/quiet-list';
import { mayBePlanned } from './stage-gate';

/** What to play. Without a plan, the movement's own level at the default grade. */
export interface BlockRequest {
  readonly levels: LevelBook;
  readonly plan: Prescription | null;
  readonly movement: MovementId;
  /** Level id; where it is missing, the plan's first level for the movement, or the movement's own. */
  readonly level?: string | undefined;
  /** 1..10; where it is missing, the plan's, or 3. */
  readonly grade?: number | undefined;
  /** Used only without a plan; `both` where it is missing. */
  readonly affected?: AffectedSide | undefined;
  /** Allowances set for a try; they win over plan and level. */
  readonly allowances?: readonly AllowanceOverride[] | undefined;
}

/** One block in plain numbers: everything that pipeline, play and scene need from level and plan. */
export interface BlockPlan {
  readonly level: LevelSpec;
  readonly grade: number;
  readonly task: MovementTask;
  readonly attempts: number;
  readonly blockMs: number;
  readonly stillMs: number;
  readonly feedbackEvery: number;
}

/** The block for a request. Throws PlanForbids for what the plan does not contain. */
export function blockFor(request: BlockRequest): BlockPlan {
  const { plan, movement } = request;
  const planned = plannedFor(request);
  const level = levelOf(request, planned);
  const grade = gradeOf(request, planned);
  const ceiling = plan?.targetCeiling ?? PLAN_PARAMETERS.targetCeiling.default;
  const values = gradedValues(level, grade, planned?.overrides ?? {}, ceiling);
  const dose = plan?.dose;
  const affected = plan?.affected ?? request.affected ?? 'both';
  const quietList = (request.allowances ?? []).reduce(
    (list, override) => withAllowance(list, movement, override, 'allowance'),
    quietListFor(movement, plan, values.allowanceFactor),
  );
  const resting = movement === 'rest';
  const feedbackByGrade = plan?.feedback.density === 'byGrade' || planned?.overrides.feedbackEvery !== undefined;
  return {
    level,
    grade,
    task: {
      movement,
      affected,
      quietList,
      target: resting ? 0 : values.target,
      // A face is at rest up to the activation at which an attempt ends.
      bandHalfWidth: resting ? SETTINGS.attempt.end : values.bandHalfWidth,
      speedLimitPerS: values.speedLimitPerS,
      holdMs: values.holdMs,
      releaseMs: dose?.releaseMs ?? PLAN_PARAMETERS.releaseMs.default,
      symmetryTolerance: affected === 'both' ? values.symmetryTolerance : null,
    },
    attempts: dose?.attempts ?? PLAN_PARAMETERS.attempts.default,
    blockMs: dose?.blockMs ?? PLAN_PARAMETERS.blockMs.default,
    stillMs: values.stillMs,
    feedbackEvery: feedbackByGrade ? values.feedbackEvery : 1,
  };
}

function plannedFor({ plan, movement, level }: BlockRequest): PlannedMovement | null {
  if (!plan) return null;
  if (!mayBePlanned(plan.stage, movement)) {
    throw new PlanForbids('stage', `${movement} in the flaccid stage`);
  }
  const ofMovement = plan.movements.filter((m) => m.movement === movement);
  if (ofMovement.length === 0) throw new PlanForbids('movement', `${movement} is not in it`);
  const planned = ofMovement.find((m) => level === undefined || m.level === level);
  if (!planned) throw new PlanForbids('level', `${movement} is not planned in ${level}`);
  return planned;
}

function levelOf({ levels, movement, level }: BlockRequest, planned: PlannedMovement | null): LevelSpec {
  const id = planned?.level ?? level ?? MOVEMENT_CATALOGUE[movement].level;
  const spec = levels.get(id);
  if (!spec) throw new Error(`blockFor: there is no level ${id}`);
  if (!spec.movements.includes(movement)) throw new PlanForbids('level', `${id} does not play ${movement}`);
  return spec;
}

function gradeOf({ grade }: BlockRequest, planned: PlannedMovement | null): number {
  if (grade === undefined) return planned?.grade ?? PLAN_PARAMETERS.grade.default;
  if (planned && (grade < planned.bounds.easiest || grade > planned.bounds.hardest)) {
    const { easiest, hardest } = planned.bounds;
    throw new PlanForbids('grade', `grade ${grade} lies outside its bounds ${easiest} to ${hardest}`);
  }
  return grade;
}
