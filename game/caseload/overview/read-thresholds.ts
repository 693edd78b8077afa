import * as v from 'valibot';
import { parameterSchema } from '../../therapy/parameter/parameter-schema';
import { parseWith } from '../../therapy/parse-with';
import { DEFAULT_THRESHOLDS, FLAG_THRESHOLDS, type FlagThresholds } from './flag-thresholds';

const schema = v.strictObject({
  hurtsDays: parameterSchema(FLAG_THRESHOLDS.hurtsDays),
  painFrom: parameterSchema(FLAG_THRESHOLDS.painFrom),
  silenceDays: parameterSchema(FLAG_THRESHOLDS.silenceDays),
  sureShareBelow: parameterSchema(FLAG_THRESHOLDS.sureShareBelow),
});

/** Reads the stored thresholds; the defaults where nothing was stored. Throws a DataError for anything else. */
export function readThresholds(kept: unknown, file: string): FlagThresholds {
  return kept === null ? DEFAULT_THRESHOLDS : parseWith(schema, kept, file);
}
