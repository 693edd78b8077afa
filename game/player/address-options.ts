import { MOVEMENT_IDS, type MovementId } from '../movement/movement-id';
import { type AffectedSide, SIDES } from '../movement/side';
import { type AllowanceOverride, parseAllowance } from '../therapy/allowance-override';
import { DataError } from '../therapy/data-error';

/** Practice patients that can be watched. `hand`: a person moves the face with key or slider. */
export const PRACTICE_PATIENTS = [
  'hand',
  'ideal',
  'synkinetic',
  'tooFast',
  'tooBig',
  'blinking',
  'trembling',
  'turning',
] as const;

export type PracticePatient = (typeof PRACTICE_PATIENTS)[number];

/** What the page's address may set for a try. Null where it says nothing. */
export interface AddressOptions {
  readonly movement: MovementId | null;
  readonly affected: AffectedSide | null;
  readonly allowances: readonly AllowanceOverride[];
  readonly practice: PracticePatient | null;
  /** Seed of the practice patient's randomness. */
  readonly seed: number;
  /** How much faster than life the practice face's time runs. */
  readonly speed: number;
  /** Planned attempts of the block. */
  readonly attempts: number | null;
}

/** One value of the address that cannot be used, for a sentence on the page. */
export interface AddressProblem {
  readonly name: string;
  readonly value: string;
  readonly expected: string;
}

const affectedSides: readonly AffectedSide[] = [...SIDES, 'both'];

/**
 * Reads the page's address.
 * In: its query. Out: what it sets, and every value that is of no use with what was expected; such a value sets nothing.
 */
export function readAddress(query: URLSearchParams): { options: AddressOptions; problems: readonly AddressProblem[] } {
  const problems: AddressProblem[] = [];

  const oneOf = <T extends string>(name: string, known: readonly T[]): T | null => {
    const value = query.get(name);
    if (value === null) return null;
    const found = known.find((k) => k === value);
    if (found === undefined) problems.push({ name, value, expected: known.join(', ') });
    return found ?? null;
  };

  const numberIn = (name: string, low: number, high: number, whole: boolean): number | null => {
    const value = query.get(name);
    if (value === null) return null;
    const number = readNumber(value);
    if (number !== null && number >= low && number <= high && (!whole || Number.isInteger(number))) return number;
    problems.push({ name, value, expected: `${whole ? 'a whole number' : 'a number'} from ${low} to ${high}` });
    return null;
  };

  const allowances: AllowanceOverride[] = [];
  for (const value of query.getAll('allowance')) {
    try {
      allowances.push(parseAllowance(value, 'allowance'));
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      problems.push({ name: 'allowance', value, expected: `${error.expected}, as in eye:0.10` });
    }
  }

  return {
    options: {
      movement: oneOf('movement', MOVEMENT_IDS),
      affected: oneOf('affected', affectedSides),
      allowances,
      practice: oneOf('practice', PRACTICE_PATIENTS),
      seed: numberIn('seed', 0, 1_000_000, true) ?? 1,
      speed: numberIn('speed', 0.25, 20, false) ?? 1,
      attempts: numberIn('attempts', 1, 6, true),
    },
    problems,
  };
}

/** A plain decimal number; null for anything else (`Number` would take '' and '0x1'). */
function readNumber(text: string): number | null {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
