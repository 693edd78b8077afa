import { MOVEMENT_IDS, type MovementId } from '../movement/movement-id';
import { type AffectedSide, SIDES } from '../movement/side';
import { DataError } from '../therapy/data-error';
import { type AllowanceOverride, addAllowance, parseAllowance } from '../therapy/prescription/allowance-override';
import { visibleText } from '../therapy/visible-text';
import { isPlanName } from './plan-in-address';

/** The practice patients that can be watched. `hand`: a person moves the face with key or slider. */
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

/** What the page's address may set for trying things out. Null where the address does not set it. */
export interface AddressOptions {
  readonly movement: MovementId | null;
  readonly affected: AffectedSide | null;
  readonly allowances: readonly AllowanceOverride[];
  readonly practice: PracticePatient | null;
  /** Seed of the practice patient's randomness. */
  readonly seed: number;
  /** How many times faster than real time the practice face runs. */
  readonly speed: number;
  /** Planned attempts of the block. */
  readonly attempts: number | null;
}

/** One name or value of the address that cannot be used, for a sentence on the page. */
export interface AddressProblem {
  readonly name: string;
  readonly value: string;
  readonly expected: string;
}

/** Every name that may be set in the address. */
const NAMES = ['movement', 'affected', 'allowance', 'practice', 'seed', 'speed', 'attempts'] as const;

type AddressName = (typeof NAMES)[number];

/** Longest excerpt of an unknown name or value in a sentence [letters]. */
const LONGEST_TOLD = 60;

const affectedSides: readonly AffectedSide[] = [...SIDES, 'both'];

/**
 * Reads the page's address.
 * In: its query. Out: what it sets, and each problem with what was expected: an unusable value, or a name that is
 * unknown, in the wrong case, or given twice. A name with a problem sets nothing.
 */
export function readAddress(query: URLSearchParams): { options: AddressOptions; problems: readonly AddressProblem[] } {
  const problems: AddressProblem[] = [];

  const tell = (name: string, value: string, expected: string): null => {
    problems.push({ name: visibleText(name, LONGEST_TOLD), value: visibleText(value, LONGEST_TOLD), expected });
    return null;
  };

  // Once over all: `URLSearchParams` goes through every name again each time that one is asked for.
  const given = new Map<string, string[]>();
  for (const [name, value] of query) {
    const known = given.get(name);
    if (known === undefined) given.set(name, [value]);
    else known.push(value);
  }

  for (const [name, [first = '']] of given) {
    if (NAMES.some((known) => known === name) || isPlanName(name)) continue;
    const meant = NAMES.find((known) => known === name.replace(/^amp;/i, '').trim().toLowerCase());
    tell(name, first, meant === undefined ? `a name out of ${NAMES.join(', ')}` : `the name ${meant}`);
  }

  /** The only value of a name; null where the name is missing, or is given twice and the meaning is unclear. */
  const onlyValue = (name: AddressName): string | null => {
    const [first = null, ...more] = given.get(name) ?? [];
    return more.length === 0 ? first : tell(name, [first, ...more].join(', '), `${name} once`);
  };

  const oneOf = <T extends string>(name: AddressName, known: readonly T[]): T | null => {
    const value = onlyValue(name);
    if (value === null) return null;
    return known.find((k) => k === value) ?? tell(name, value, known.join(', '));
  };

  const numberIn = (name: AddressName, low: number, high: number, whole: boolean): number | null => {
    const value = onlyValue(name);
    if (value === null) return null;
    const number = readNumber(value);
    if (number !== null && number >= low && number <= high && (!whole || Number.isInteger(number))) return number;
    return tell(name, value, `${whole ? 'a whole number' : 'a number'} from ${low} to ${high}`);
  };

  let allowances: readonly AllowanceOverride[] = [];
  for (const value of given.get('allowance') ?? []) {
    try {
      allowances = addAllowance(allowances, parseAllowance(value, 'allowance'), value, 'allowance');
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      tell('allowance', value, `${error.expected}, as in eye:0.10`);
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
