import * as v from 'valibot';
import { DataError } from '../../therapy/data-error';
import { dayNumber } from '../../therapy/dose/local-date';
import { isWallClock } from '../../therapy/dose/new-day';
import type { SealedPlan } from '../../therapy/handover/sealed-plan';
import type { LevelBook } from '../../therapy/level/level-spec';
import { parseWith } from '../../therapy/parse-with';
import { parsePrescription } from '../../therapy/prescription/parse-prescription';
import { foreignText } from '../reading/foreign-text';
import { parseForeignJson } from '../reading/parse-foreign-json';

const around = v.strictObject({
  format: v.literal('tiny-tides/sealed-plan', '"tiny-tides/sealed-plan"'),
  schemaVersion: v.literal(1, '1'),
  validUntil: v.nullable(
    v.pipe(
      v.string('a day, YYYY-MM-DD, or null'),
      // One that there is: some browsers end with an error where they are to write the 31st of a short month.
      v.check((text) => dayNumber(text) !== null, 'a day, YYYY-MM-DD'),
    ),
  ),
  plan: v.unknown(),
});

/**
 * Reads the plan that a therapist signed, from the signed bytes. Accepted as a whole, or refused with a DataError that
 * names file, path, value and what was expected: a plan with a valid signature is checked like any other. `file`: its
 * name in messages.
 */
export function readSealedPlan(content: Uint8Array, file: string, levels: LevelBook): SealedPlan {
  const { validUntil, plan } = parseWith(around, parseForeignJson(foreignText(content, file), file), file);
  const read = parsePrescription(plan, file, levels);
  // The creation time tells which of two signed plans is newer.
  if (!isWallClock(read.created)) {
    throw new DataError(file, 'created', read.created, 'a time with offset, as in 2026-11-22T09:00:00+01:00');
  }
  return { validUntil, plan: read };
}
