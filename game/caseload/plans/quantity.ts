import type { Parameter } from '../../therapy/parameter/parameter';

/** A number for people: in the unit that people think in, with no more digits than can be set. */
export interface Quantity {
  readonly amount: number;
  readonly unit: QuantityUnit;
}

export type QuantityUnit =
  | 's'
  | '%'
  | '%/s'
  | 'times'
  | 'attempts'
  | 'blocks'
  | 'minutes'
  | 'days'
  | 'grade'
  | 'of 10'
  | 'mm';

const TOLD: Readonly<Record<Parameter['unit'], readonly [factor: number, unit: QuantityUnit]>> = {
  'share of reach': [100, '%'],
  'reach per second': [100, '%/s'],
  ms: [0.001, 's'],
  factor: [1, 'times'],
  share: [100, '%'],
  attempts: [1, 'attempts'],
  blocks: [1, 'blocks'],
  minutes: [1, 'minutes'],
  days: [1, 'days'],
  grade: [1, 'grade'],
  'of 10': [1, 'of 10'],
  mm: [1, 'mm'],
};

/** The value of a declared number for people. */
export function quantityOf(parameter: Pick<Parameter, 'unit'>, value: number): Quantity {
  const [factor, unit] = TOLD[parameter.unit];
  // A tenth of a percent is finer than anything that is set or seen.
  return { amount: Number((value * factor).toFixed(factor === 100 ? 1 : 2)), unit };
}
