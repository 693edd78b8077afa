import { DataError } from '../data-error';
import type { LevelBook } from '../level/level-spec';
import { MOVEMENT_CATALOGUE } from '../movement-catalogue';
import { parseWith } from '../parse-with';
import { checkPlannedMovement } from './check-planned-movement';
import type { PlannedMovement, Prescription, QuietCell } from './prescription';
import { PRESCRIPTION_SCHEMA } from './prescription-schema';

/**
 * A plan from parsed JSON, checked against the levels it names. Throws a DataError that names file, path, value and what
 * was expected; a plan is taken whole or not at all.
 */
export function parsePrescription(json: unknown, file: string, levels: LevelBook): Prescription {
  const { $schema: _, ...read } = parseWith(PRESCRIPTION_SCHEMA, json, file);
  const plan: Prescription = {
    ...read,
    movements: read.movements.map((m) => ({ ...m, overrides: m.overrides as PlannedMovement['overrides'] })),
  };
  for (const i of plan.movements.keys()) checkPlannedMovement(plan, i, file, levels);
  for (const [i, cell] of plan.quiet.entries()) checkCell(plan, cell, i, file);
  return plan;
}

function checkCell(plan: Prescription, cell: QuietCell, i: number, file: string): void {
  const judged = MOVEMENT_CATALOGUE[cell.trigger].quiet;
  const entry = judged.find((q) => q.region === cell.region);
  if (!entry) {
    const regions = judged.map((q) => q.region).join(', ') || 'no region at all';
    throw new DataError(file, `quiet[${i}].region`, cell.region, `what can stay quiet in ${cell.trigger}: ${regions}`);
  }
  if (cell.allowance === 'reference' && entry.allowance === 'notJudged') {
    const expected = `a number: the ${cell.region} has no healthy reference in ${cell.trigger}`;
    throw new DataError(file, `quiet[${i}].allowance`, cell.allowance, expected);
  }
  const twin = plan.quiet.findIndex(
    (c) => c.trigger === cell.trigger && c.region === cell.region && sidesMeet(c.side, cell.side),
  );
  if (twin < i)
    throw new DataError(file, `quiet[${i}].side`, cell.side, `a side that quiet[${twin}] does not set already`);
}

function sidesMeet(a: QuietCell['side'], b: QuietCell['side']): boolean {
  return a === b || a === 'both' || b === 'both';
}
