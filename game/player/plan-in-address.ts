import { looksSealed } from '../therapy/handover/sealed-plan';

/**
 * A plan that the address carries. `hash`: packed, behind `#plan=`; a hash stays in the browser and is never part of what is
 * asked of a server. `query`: behind `?plan=`, where it was sent along: it is not taken, and that is said.
 */
export type PlanLink = { readonly at: 'hash'; readonly packed: string } | { readonly at: 'query' };

/** The parts of an address that are looked at, as `location` has them. */
export interface AddressParts {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** Programs that pass a link on write its signs as percents, some of them twice. */
const MOST_DECODINGS = 2;
/** What is never part of a plan in a link and clings to one that was passed on: white space, unseen letters, padding, brackets. */
const CLINGING = /[\s\p{Cf}=,;:!?)\]}>'"]+/gu;

/** What stands before the name, the name in any case, and behind `=` or `:` the packed plan; nothing behind it is an empty one. */
const NAMED = /^(?:amp;)?[\s\p{Cf}?/!#]*plan[\s\p{Cf}]*(?:[=:](.*))?$/isu;

/**
 * The plan in an address; null when there is none. It may stand behind other parts, and its name in any spelling that a program
 * that passes links on leaves of it: a name without a plan is an empty one, and two plans are neither, so that both are told.
 */
export function planInAddress({ search, hash }: Omit<AddressParts, 'pathname'>): PlanLink | null {
  const parts = decoded(hash.slice(1)).split('&');
  const named = parts.map((part) => NAMED.exec(part)).filter((match) => match !== null);
  if (named.length > 0) {
    return { at: 'hash', packed: named.map(([, packed = '']) => withoutClinging(packed)).join('&') };
  }
  return [...new URLSearchParams(search).keys()].some(isPlanName) ? { at: 'query' } : null;
}

/** A stop belongs to a signed plan, between two of its parts, and behind one to the sentence around the link. */
function withoutClinging(packed: string): string {
  const plain = packed.replace(CLINGING, '').replace(/\.+$/, '');
  return looksSealed(plain) ? plain : plain.replaceAll('.', '');
}

/** The same address without its plan, so that it stays neither in the history nor in a bookmark. */
export function withoutPlan({ pathname, search }: AddressParts): string {
  const query = new URLSearchParams(search);
  for (const name of [...query.keys()].filter(isPlanName)) query.delete(name);
  // Other settings stay as they were written.
  const left = [...new URLSearchParams(search).keys()].some(isPlanName) ? query.toString() : search.slice(1);
  return left === '' ? pathname : `${pathname}?${left}`;
}

/** Whether a name in the query stands for a plan, however it was written. */
export function isPlanName(name: string): boolean {
  return name.trim().replace(/^amp;/i, '').toLowerCase() === 'plan';
}

function decoded(text: string): string {
  let plain = text;
  for (let i = 0; i < MOST_DECODINGS && plain.includes('%'); i += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      // A sign was cut off in the middle: what stands there is judged as it stands.
      return plain;
    }
  }
  return plain;
}
