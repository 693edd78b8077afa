import fc from 'fast-check';
import { HOSTILE_JSON, HOSTILE_KEYS, HOSTILE_LENGTHS, HOSTILE_TEXTS } from './hostile-values';

/**
 * One harm that is done to an input. Plain data, so that a failing input can be printed, made smaller and kept. `at`: any whole number;
 * counted round where it is longer than what it points into.
 */
export type Step =
  | { readonly do: 'flip'; readonly at: number; readonly bit: number }
  | { readonly do: 'cut'; readonly at: number; readonly length: number }
  | { readonly do: 'end'; readonly at: number }
  | { readonly do: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly do: 'insert'; readonly at: number; readonly what: keyof typeof HOSTILE_TEXTS }
  | {
      readonly do: 'number';
      readonly at: number;
      readonly value: number;
      readonly bytes: 1 | 2 | 4;
      readonly end: 'big' | 'little';
    }
  | { readonly do: 'value'; readonly at: number; readonly what: keyof typeof HOSTILE_JSON }
  /** A value of the same kind as the one that stands there: what is refused is then seldom its type. */
  | { readonly do: 'alike'; readonly at: number; readonly which: number }
  | { readonly do: 'key'; readonly at: number; readonly key: string }
  | { readonly do: 'addKey'; readonly at: number; readonly key: string; readonly what: keyof typeof HOSTILE_JSON }
  | { readonly do: 'twice'; readonly at: number }
  | { readonly do: 'drop'; readonly at: number }
  | { readonly do: 'fill'; readonly at: number; readonly times: number }
  | { readonly do: 'swap'; readonly at: number; readonly with: number }
  | { readonly do: 'nudge'; readonly at: number; readonly by: number };

/** An input before it is made: which valid one it begins with, and what is done to it. */
export interface Recipe {
  /** Any whole numbers, counted round. */
  readonly layer: number;
  readonly sample: number;
  readonly steps: readonly Step[];
}

const at = fc.nat(1_000_000);
const textName = fc.constantFrom(...(Object.keys(HOSTILE_TEXTS) as (keyof typeof HOSTILE_TEXTS)[]));
const jsonName = fc.constantFrom(...(Object.keys(HOSTILE_JSON) as (keyof typeof HOSTILE_JSON)[]));
const key = fc.constantFrom(...HOSTILE_KEYS);
const is = <const D extends Step['do']>(name: D) => fc.constant(name);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: is('flip'), at, bit: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ do: is('cut'), at, length: fc.integer({ min: 1, max: 200 }) }) },
  { weight: 1, arbitrary: fc.record({ do: is('end'), at }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: is('repeat'), at, length: fc.nat(400), times: fc.integer({ min: 2, max: 300 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: is('insert'), at, what: textName }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: is('number'), at, value: fc.constantFrom(...HOSTILE_LENGTHS) },
      ...{ bytes: fc.constantFrom(1, 2, 4), end: fc.constantFrom('big', 'little') },
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: is('value'), at, what: jsonName }) },
  { weight: 8, arbitrary: fc.record({ do: is('alike'), at, which: fc.nat(100) }) },
  { weight: 1, arbitrary: fc.record({ do: is('key'), at, key }) },
  { weight: 2, arbitrary: fc.record({ do: is('addKey'), at, key, what: jsonName }) },
  { weight: 2, arbitrary: fc.record({ do: is('twice'), at }) },
  { weight: 1, arbitrary: fc.record({ do: is('drop'), at }) },
  { weight: 1, arbitrary: fc.record({ do: is('fill'), at, times: fc.integer({ min: 2, max: 3000 }) }) },
  { weight: 2, arbitrary: fc.record({ do: is('swap'), at, with: at }) },
  { weight: 3, arbitrary: fc.record({ do: is('nudge'), at, by: fc.double({ noNaN: true, noDefaultInfinity: true }) }) },
);

/** Recipes of every kind; some change nothing, because what is right must be taken. */
export const recipes: fc.Arbitrary<Recipe> = fc.record({
  layer: fc.nat(1000),
  sample: fc.nat(1000),
  steps: fc.array(step, { maxLength: 4 }),
});
