import { groupBy } from '../score/group-by';
import type { Reading } from './bench-part';
import { type MedianInterval, medianInterval } from './median-interval';

/** One line of the result: what all rounds gave for one thing. */
export interface ResultLine extends Omit<Reading, 'value' | 'product' | 'beside'> {
  readonly part: string;
  readonly value: MedianInterval;
  readonly product: MedianInterval;
  readonly beside: MedianInterval;
  /** Of each round, in order; null where it could not tell. */
  readonly values: readonly (number | null)[];
  /** By the median. `open` where there is no limit or no value. */
  readonly verdict: 'kept' | 'missed' | 'open';
}

/** The readings of all rounds of a part, put together by what was measured. */
export function sumUp(part: string, rounds: readonly (readonly Reading[])[]): readonly ResultLine[] {
  const byWhat = groupBy(rounds.flat(), ({ what, peer }) => `${what} ${peer}`);
  return [...byWhat.values()].flatMap((readings) => {
    const [first] = readings;
    if (first === undefined) return [];
    const { what, peer, kind, limit, unit, besideUnit = unit } = first;
    const values = readings.map(({ value }) => value);
    const value = medianInterval(values);
    return {
      ...{ part, what, peer, kind, limit, unit, besideUnit, value },
      product: medianInterval(readings.map(({ product }) => product)),
      beside: medianInterval(readings.map(({ beside }) => beside)),
      values: values.map((one) => (Number.isFinite(one) ? one : null)),
      verdict: verdictOn(value.median, limit),
    };
  });
}

function verdictOn(median: number, limit: Reading['limit']): ResultLine['verdict'] {
  if (limit === null || Number.isNaN(median)) return 'open';
  const kept = 'atLeast' in limit ? median >= limit.atLeast : median <= limit.atMost;
  return kept ? 'kept' : 'missed';
}
