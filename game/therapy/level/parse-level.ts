import { DataError } from '../data-error';
import { parseWith } from '../parse-with';
import { leastBandLow } from './band-room';
import { GRADED_PARAMETER_IDS, GRADED_PARAMETERS, type GradedParameterId } from './graded-parameters';
import { GRADES, LEVEL_SCHEMA, type LevelSpec } from './level-spec';
import { movementsFor } from './scene-suitability';

/**
 * A level from parsed JSON. Throws a DataError that names file, path, value and what was expected: for a wrong shape, a
 * value out of range, an unknown scene, a movement that the scene cannot play, and a curve that goes the wrong way.
 */
export function parseLevel(json: unknown, file: string): LevelSpec {
  const { $schema: _, ...level } = parseWith(LEVEL_SCHEMA, json, file);
  checkMovements(level, file);
  for (const id of GRADED_PARAMETER_IDS) checkCurve(id, level.grades[id], file);
  checkBand(level, file);
  return level;
}

function checkMovements(level: LevelSpec, file: string): void {
  const suiting = movementsFor(level.scene);
  for (const [i, movement] of level.movements.entries()) {
    if (suiting.includes(movement)) continue;
    throw new DataError(file, `movements[${i}]`, movement, `what ${level.scene} can play: ${suiting.join(', ')}`);
  }
}

function checkCurve(id: GradedParameterId, curve: readonly number[], file: string): void {
  const { harder } = GRADED_PARAMETERS[id];
  for (let i = 1; i < GRADES; i += 1) {
    const before = curve[i - 1] ?? Number.NaN;
    const now = curve[i] ?? Number.NaN;
    const rightWay = harder === 'lower' ? now <= before : now >= before;
    if (rightWay) continue;
    const most = harder === 'lower' ? 'at most' : 'at least';
    const expected = `${most} ${before}, the value of grade ${i}: a harder grade is never bigger, faster or shorter`;
    throw new DataError(file, `grades.${id}[${i}]`, now, expected);
  }
}

function checkBand(level: LevelSpec, file: string): void {
  if (level.movements.every((movement) => movement === 'rest')) return;
  for (let i = 0; i < GRADES; i += 1) {
    const target = level.grades.target[i] ?? Number.NaN;
    const halfWidth = level.grades.bandHalfWidth[i] ?? Number.NaN;
    const most = target - leastBandLow;
    if (halfWidth <= most) continue;
    const expected = `at most ${most.toFixed(2)}: the band around ${target} must begin clear of rest`;
    throw new DataError(file, `grades.bandHalfWidth[${i}]`, halfWidth, expected);
  }
}
