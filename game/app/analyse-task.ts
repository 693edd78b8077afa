import { readFileSync } from 'node:fs';
import type { MovementTask } from '../movement/movement-task';
import { type AllowanceOverride, parseAllowance } from '../therapy/allowance-override';
import { blockFor } from '../therapy/block-for';
import { parsePrescription } from '../therapy/parse-prescription';
import type { Prescription } from '../therapy/prescription';
import { AnalyseInputError, type AnalyseOptions } from './analyse-options';
import { SHIPPED_LEVELS } from './shipped-levels';

/**
 * What the recording is judged by: the prescription where there is one, the movement's own level at grade 3 otherwise,
 * and the allowances of the command line above both. Throws DataError, PlanForbids or AnalyseInputError.
 */
export function analyseTask(
  options: Pick<AnalyseOptions, 'movement' | 'affected' | 'prescription' | 'allowances'>,
): MovementTask {
  const { movement, affected } = options;
  const plan = options.prescription === null ? null : readPrescription(options.prescription);
  const allowances = options.allowances.map((text): AllowanceOverride => parseAllowance(text, '--allowance'));
  return blockFor({ levels: SHIPPED_LEVELS, plan, movement, affected, allowances }).task;
}

function readPrescription(file: string): Prescription {
  const text = readFileSync(file, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new AnalyseInputError(`${file}: whole file: found text that is no JSON, expected a prescription`);
  }
  return parsePrescription(json, file, SHIPPED_LEVELS);
}
