import type { MovementId } from '../../movement/movement-id';
import { GRADED_PARAMETERS } from '../../therapy/level/graded-parameters';
import type { Parameter } from '../../therapy/parameter/parameter';
import { PLAN_PARAMETERS } from '../../therapy/prescription/plan-parameters';
import {
  type PlannedMovement,
  type Prescription,
  painLimitOf,
  type QuietCell,
} from '../../therapy/prescription/prescription';

/** One movement in one level. */
export interface PlannedRef {
  readonly movement: MovementId;
  readonly level: string;
}

/** One difference between a plan and its version before. A null side: it did not exist before, or does not exist any more. */
export type PlanChange =
  | { readonly kind: 'movement'; readonly ref: PlannedRef; readonly change: 'added' | 'removed' }
  | { readonly kind: 'order'; readonly from: readonly PlannedRef[]; readonly to: readonly PlannedRef[] }
  /** `of`: null for a number of the whole plan. `bound`: for a bound of the staircase, which end it is. */
  | {
      readonly kind: 'number';
      readonly of: PlannedRef | null;
      readonly id: string;
      readonly bound?: 'easiest' | 'hardest';
      readonly parameter: Parameter;
      readonly from: number | null;
      readonly to: number | null;
    }
  /** Whether the grade moves on its own; `grade`: the one at which it stays, or begins, from now on. */
  | {
      readonly kind: 'staircase';
      readonly ref: PlannedRef;
      readonly to: 'on' | 'off';
      readonly grade: number;
    }
  | {
      readonly kind: 'quiet';
      readonly cell: Pick<QuietCell, 'trigger' | 'region' | 'side'>;
      readonly from: QuietValue | null;
      readonly to: QuietValue | null;
    }
  | {
      readonly kind: 'choice';
      readonly what: 'code' | 'affected' | 'stage' | 'onsetDate' | 'density' | 'mirror' | 'attemptSeries' | 'author';
      readonly from: string | null;
      readonly to: string | null;
    };

export type QuietValue = Pick<QuietCell, 'allowance' | 'direction'>;

/** The declarations that are compared; a test may add one. */
export interface Declared {
  readonly graded: Readonly<Record<string, Parameter>>;
  readonly plan: Readonly<Record<string, Parameter>>;
}

export const DECLARED: Declared = { graded: GRADED_PARAMETERS, plan: PLAN_PARAMETERS };

/**
 * What a new version changes, in the order of the editor. Every declared number is compared, wherever it is declared;
 * id, version, time and signature belong to a version and are no change.
 */
export function planDifference(
  before: Prescription,
  after: Prescription,
  declared: Declared = DECLARED,
): readonly PlanChange[] {
  return [
    ...choices(before, after),
    ...movements(before, after),
    ...after.movements.flatMap((planned) => {
      const twin = before.movements.find((one) => isSame(one, planned));
      return twin === undefined ? [] : movementNumbers(twin, planned, declared);
    }),
    ...quietCells(before, after),
    ...planNumbers(before, after, declared),
  ];
}

function choices(before: Prescription, after: Prescription): PlanChange[] {
  const pairs = [
    ['code', before.code, after.code],
    ['affected', before.affected, after.affected],
    ['stage', before.stage, after.stage],
    ['onsetDate', before.onsetDate, after.onsetDate],
    ['density', before.feedback.density, after.feedback.density],
    ['mirror', before.feedback.mirror, after.feedback.mirror],
    ['attemptSeries', before.attemptSeries ?? 'on', after.attemptSeries ?? 'on'],
    ['author', before.author, after.author],
  ] as const;
  return pairs.flatMap(([what, from, to]) => (from === to ? [] : [{ kind: 'choice', what, from, to } as const]));
}

function movements(before: Prescription, after: Prescription): PlanChange[] {
  const kept = (list: readonly PlannedMovement[], other: readonly PlannedMovement[]) =>
    list.filter((one) => other.some((twin) => isSame(one, twin))).map(refOf);
  const gone = before.movements.filter((one) => !after.movements.some((twin) => isSame(one, twin)));
  const come = after.movements.filter((one) => !before.movements.some((twin) => isSame(one, twin)));
  const from = kept(before.movements, after.movements);
  const to = kept(after.movements, before.movements);
  return [
    ...gone.map((one): PlanChange => ({ kind: 'movement', ref: refOf(one), change: 'removed' })),
    ...come.map((one): PlanChange => ({ kind: 'movement', ref: refOf(one), change: 'added' })),
    ...(from.every((ref, i) => to[i] !== undefined && isSame(ref, to[i]))
      ? []
      : [{ kind: 'order', from, to } as const]),
  ];
}

function movementNumbers(before: PlannedMovement, after: PlannedMovement, { graded, plan }: Declared): PlanChange[] {
  const of = refOf(after);
  const grade = plan.grade ?? PLAN_PARAMETERS.grade;
  const overrides = (planned: PlannedMovement) => planned.overrides as Readonly<Record<string, number | undefined>>;
  return [
    ...changed(of, 'grade', grade, before.grade, after.grade),
    ...staircase(before, after),
    ...(['easiest', 'hardest'] as const).flatMap((bound) =>
      changed(of, 'grade', grade, before.bounds[bound], after.bounds[bound], bound),
    ),
    ...Object.entries(graded).flatMap(([id, parameter]) =>
      changed(of, id, parameter, overrides(before)[id] ?? null, overrides(after)[id] ?? null),
    ),
  ];
}

function staircase(before: PlannedMovement, after: PlannedMovement): PlanChange[] {
  const to = after.staircase ?? 'on';
  if (to === (before.staircase ?? 'on')) return [];
  return [{ kind: 'staircase', ref: refOf(after), to, grade: after.grade }];
}

function planNumbers(before: Prescription, after: Prescription, { plan }: Declared): PlanChange[] {
  const numbers = ({ dose, targetCeiling, ...rest }: Prescription): Readonly<Record<string, number>> => ({
    ...dose,
    ...{ targetCeiling, painLimit: painLimitOf(rest) },
  });
  return Object.entries(plan).flatMap(([id, parameter]) =>
    changed(null, id, parameter, numbers(before)[id] ?? null, numbers(after)[id] ?? null),
  );
}

function quietCells(before: Prescription, after: Prescription): PlanChange[] {
  const cells = new Map([...before.quiet, ...after.quiet].map((cell) => [keyOf(cell), cell]));
  const valueIn = (plan: Prescription, key: string): QuietValue | null => {
    const cell = plan.quiet.find((one) => keyOf(one) === key);
    return cell === undefined ? null : { allowance: cell.allowance, direction: cell.direction };
  };
  return [...cells].flatMap(([key, { trigger, region, side }]): PlanChange[] => {
    const from = valueIn(before, key);
    const to = valueIn(after, key);
    if (from?.allowance === to?.allowance && from?.direction === to?.direction) return [];
    return [{ kind: 'quiet', cell: { trigger, region, side }, from, to }];
  });
}

function changed(
  of: PlannedRef | null,
  id: string,
  parameter: Parameter,
  from: number | null,
  to: number | null,
  bound?: 'easiest' | 'hardest',
): PlanChange[] {
  if (from === to) return [];
  return [{ kind: 'number', of, id, parameter, from, to, ...(bound === undefined ? {} : { bound }) }];
}

function refOf({ movement, level }: PlannedMovement): PlannedRef {
  return { movement, level };
}

function isSame(a: PlannedRef, b: PlannedRef): boolean {
  return a.movement === b.movement && a.level === b.level;
}

function keyOf({ trigger, region, side }: QuietCell): string {
  return `${trigger} ${region} ${side}`;
}
