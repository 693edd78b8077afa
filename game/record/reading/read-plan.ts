import { DataError, InWords } from '../../therapy/data-error';
import type { LevelBook, LevelSpec } from '../../therapy/level/level-spec';
import { parseLevel } from '../../therapy/level/parse-level';
import { parsePrescription } from '../../therapy/prescription/parse-prescription';
import type { Prescription } from '../../therapy/prescription/prescription';
import { foreignText } from './foreign-text';
import { parseForeignJson } from './parse-foreign-json';

/** Largest size of a plan; anything larger was not made by a therapist's page [bytes]. */
export const LONGEST_PLAN_BYTES = 2_000_000;

/**
 * A therapist's plan from the bytes of its file or link: the one reader of plans. Taken whole, or refused with a DataError
 * that names file, path, value and what was expected. `file`: its name in messages.
 */
export function readPlan(bytes: Uint8Array, file: string, levels: LevelBook): Prescription {
  if (bytes.length > LONGEST_PLAN_BYTES) {
    throw new DataError(file, '', new InWords(`${bytes.length} bytes`), `at most ${LONGEST_PLAN_BYTES} bytes`);
  }
  return parsePrescription(parseForeignJson(foreignText(bytes, file), file), file, levels);
}

/** A level from the bytes of its file: the one reader of level files. Throws DataError with file, path, value and expected. */
export function readLevel(bytes: Uint8Array, file: string): LevelSpec {
  return parseLevel(parseForeignJson(foreignText(bytes, file), file), file);
}
