import { DataError } from '../data-error';
import { leastBandLow } from '../level/band-room';
import { gradedValues } from '../level/graded-values';
import type { LevelBook, LevelSpec } from '../level/level-spec';
import { mayBePlanned } from '../stage-gate';
import type { PlannedMovement, Prescription } from './prescription';

type Refuse = (path: string, value: unknown, expected: string) => never;

/** Checks of one planned movement that a schema cannot express: stage, level, bounds, overrides. Throws a DataError. */
export function checkPlannedMovement(plan: Prescription, index: number, file: string, levels: LevelBook): void {
  const planned = plan.movements[index];
  if (!planned) throw new Error(`checkPlannedMovement: the plan has no movement ${index}`);
  const refuse: Refuse = (path, value, expected) => {
    throw new DataError(file, `movements[${index}].${path}`, value, expected);
  };
  const { movement } = planned;
  if (!mayBePlanned(plan.stage, movement)) {
    refuse('movement', movement, 'rest: no active movement is played in the flaccid stage');
  }
  const level = levels.get(planned.level);
  if (!level) {
    refuse('level', planned.level, `a level: ${[...levels.keys()].join(', ')}`);
    return;
  }
  if (!level.movements.includes(movement)) {
    const fitting = [...levels.values()].filter((l) => l.movements.includes(movement)).map((l) => l.id);
    refuse('level', planned.level, `a level that plays ${movement}: ${fitting.join(', ')}`);
  }
  const twin = plan.movements.findIndex((m) => m.movement === movement && m.level === planned.level);
  if (twin < index) refuse('level', planned.level, `another level: movements[${twin}] is the same movement in it`);
  checkGrade(planned, refuse);
  checkOverrides(plan, planned, level, refuse);
  if (movement !== 'rest') checkBands(plan, planned, level, refuse);
}

function checkGrade({ grade, bounds }: PlannedMovement, refuse: Refuse): void {
  if (bounds.hardest < bounds.easiest) refuse('bounds.hardest', bounds.hardest, `at least ${bounds.easiest}`);
  if (grade < bounds.easiest || grade > bounds.hardest) {
    refuse('grade', grade, `within the bounds, ${bounds.easiest} to ${bounds.hardest}`);
  }
}

function checkOverrides(plan: Prescription, { overrides }: PlannedMovement, level: LevelSpec, refuse: Refuse): void {
  for (const [id, value] of Object.entries(overrides)) {
    if (value === undefined || level.adjustable.some((open) => open === id)) continue;
    refuse(`overrides.${id}`, value, `only what ${level.id} leaves open: ${level.adjustable.join(', ')}`);
  }
  if (overrides.target !== undefined && overrides.target > plan.targetCeiling) {
    refuse('overrides.target', overrides.target, `at most the plan's targetCeiling, ${plan.targetCeiling}`);
  }
}

/** At every grade that the plan can reach there must be room between rest and the band. */
function checkBands(plan: Prescription, planned: PlannedMovement, level: LevelSpec, refuse: Refuse): void {
  for (let grade = planned.bounds.easiest; grade <= planned.bounds.hardest; grade += 1) {
    const values = gradedValues(level, grade, planned.overrides, plan.targetCeiling);
    const most = values.target - leastBandLow;
    if (values.bandHalfWidth <= most) continue;
    const expected = `at most ${most.toFixed(2)} at grade ${grade}, or the band around ${values.target} begins at rest`;
    refuse('overrides.bandHalfWidth', values.bandHalfWidth, expected);
  }
}
