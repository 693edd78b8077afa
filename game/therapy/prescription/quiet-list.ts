import type { QuietRule } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import { SIDES } from '../../movement/side';
import { MOVEMENT_CATALOGUE, type QuietDefault } from '../movement-catalogue';
import type { Prescription, QuietCell } from './prescription';

/**
 * What must stay quiet in a movement. The plan's cells decide; where it has none, the movement's own short list does.
 * `factor` (1..1.6, from the grade) widens healthy references and never a stated allowance.
 */
export function quietListFor(movement: MovementId, plan: Prescription | null, factor: number): QuietRule[] {
  const { quiet, quietWithoutPlan } = MOVEMENT_CATALOGUE[movement];
  const cells = plan?.quiet.filter((cell) => cell.trigger === movement) ?? [];
  const wanted: readonly QuietCell[] =
    cells.length > 0
      ? cells
      : quietWithoutPlan.map((region) => ({ trigger: movement, region, side: 'both', allowance: 'reference' }));
  return wanted.flatMap((cell) => rulesOf(cell, quiet, factor));
}

function rulesOf(cell: QuietCell, defaults: readonly QuietDefault[], factor: number): QuietRule[] {
  const entry = defaults.find((q) => q.region === cell.region);
  if (!entry || cell.allowance === 'notJudged') return [];
  const stated = cell.allowance !== 'reference';
  const reference = entry.allowance === 'notJudged' ? null : entry.allowance * factor;
  const allowance = cell.allowance === 'reference' ? reference : cell.allowance;
  if (allowance === null) return [];
  const sides = cell.side === 'both' ? SIDES : [cell.side];
  const direction = cell.direction ?? entry.direction;
  return sides.map((side) => ({ region: cell.region, side, direction, allowance, stated }));
}
