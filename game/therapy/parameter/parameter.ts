/**
 * One number that a level or a plan may set, declared once. Schemas, forms, help, docs and checks all come from here.
 */
export interface Parameter {
  /** Short name for a form. */
  readonly label: string;
  /** Unit of the stored number. */
  readonly unit:
    | 'share of reach'
    | 'reach per second'
    | 'ms'
    | 'factor'
    | 'share'
    | 'attempts'
    | 'blocks'
    | 'minutes'
    | 'days'
    | 'grade'
    | 'of 10'
    | 'mm';
  readonly min: number;
  readonly max: number;
  readonly whole: 'whole' | 'any';
  readonly default: number;
  /** Which way is harder. `neither`: it may not change with the grade. Harder is never bigger, faster or more. */
  readonly harder: 'lower' | 'higher' | 'neither';
  /** What it does, in one sentence for a therapist. */
  readonly sentence: string;
}

/** The range in words, with unit. */
export function rangeInWords(parameter: Parameter): string {
  const kind = parameter.whole === 'whole' ? 'a whole number' : 'a number';
  return `${kind} from ${parameter.min} to ${parameter.max} (${parameter.unit})`;
}

/** Whether a value may stand for this parameter. */
export function isInRange(parameter: Parameter, value: number): boolean {
  if (!Number.isFinite(value) || value < parameter.min || value > parameter.max) return false;
  return parameter.whole === 'any' || Number.isInteger(value);
}
