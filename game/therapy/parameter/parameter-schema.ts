import * as v from 'valibot';
import type { Parameter } from './parameter';
import { rangeInWords } from './parameter';

/** A schema for one value of a parameter; its message is the range in words with the unit. */
export function parameterSchema(parameter: Parameter) {
  const said = rangeInWords(parameter);
  const base = v.pipe(
    v.number(said),
    v.minValue(parameter.min, said),
    v.maxValue(parameter.max, said),
    v.title(parameter.label),
    v.description(`${parameter.sentence} Unit: ${parameter.unit}.`),
  );
  return parameter.whole === 'whole' ? v.pipe(base, v.integer(said)) : base;
}
