import { readFileSync } from 'node:fs';
import type { MovementTask } from '../../movement/movement-task';
import { readPlan } from '../../record/reading/read-plan';
import { blockFor } from '../../therapy/block-for';
import { type AllowanceOverride, addAllowance, parseAllowance } from '../../therapy/prescription/allowance-override';
import type { Prescription } from '../../therapy/prescription/prescription';
import { SHIPPED_LEVELS } from '../shipped-levels';
import { AnalyseInputError, type AnalyseOptions } from './analyse-options';

/**
 * The task by which the recording is judged: from the prescription if there is one, otherwise the movement's own level
 * at grade 3; the allowances of the command line override both. Throws DataError, PlanForbids or AnalyseInputError.
 */
export function analyseTask(
  options: Pick<AnalyseOptions, 'movement' | 'affected' | 'prescription' | 'allowances'>,
): MovementTask {
  const { movement, affected } = options;
  const plan = options.prescription === null ? null : readPrescription(options.prescription);
  const allowances = options.allowances.reduce<readonly AllowanceOverride[]>(
    (known, text) => addAllowance(known, parseAllowance(text, '--allowance'), text, '--allowance'),
    [],
  );
  return blockFor({ levels: SHIPPED_LEVELS, plan, movement, affected, allowances }).task;
}

function readPrescription(file: string): Prescription {
  return readPlan(bytesOf(file), file, SHIPPED_LEVELS);
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    // Not there, not allowed, a folder: the system's own words name the file.
    throw new AnalyseInputError(`--prescription: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
