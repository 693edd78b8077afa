import type { PracticeDial, PracticeDialGroup } from '../../../game/ports/practice-dials';

export type DialRange = readonly [min: number, max: number, step: number];

/** A dial that refuses what lies outside its range. */
export function dial(
  id: string,
  group: PracticeDialGroup,
  unit: PracticeDial['unit'],
  [min, max, step]: DialRange,
  read: () => number,
  write: (value: number) => void,
  kind: PracticeDial['kind'] = 'range',
): PracticeDial {
  const turn = (value: number) => {
    if (!(value >= min && value <= max)) throw new RangeError(`${id}: got ${value}, expected ${min} to ${max}`);
    write(value);
  };
  return { id, group, kind, unit, min, max, step, read, turn };
}
