import { looksSealed } from '../therapy/handover/sealed-plan';

/**
 * A plan that the address carries. `hash`: packed, behind `#plan=`; a hash stays in the browser and is never sent to a
 * server. `query`: behind `?plan=`, where the server has seen it: such a plan is not accepted, and the page says so.
 */
export type PlanLink = { readonly at: 'hash'; readonly packed: string } | { readonly at: 'query' };

/** The parts of an address that are read, as in `location`. */
export interface AddressParts {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** Programs that forward a link may percent-encode it, some of them twice. */
const MOST_DECODINGS = 2;
/** Characters that are never part of a plan but may be added to a forwarded link: white space, invisible characters, padding, brackets. */
const CLINGING = /[\s\p{Cf}=,;:!?)\]}>'"]+/gu;

/** Anything before the name, the name in any case, and behind `=` or `:` the packed plan; without one the plan is empty. */
const NAMED = /^(?:amp;)?[\s\p{Cf}?/!#]*plan[\s\p{Cf}]*(?:[=:](.*))?$/isu;

/**
 * The plan in an address; null when there is none. It may follow other parts, and its name may have any spelling that
 * forwarding leaves of it. A name without a plan gives an empty plan, and two plans are joined, so that both cases are
 * reported as errors.
 */
export function planInAddress({ search, hash }: Omit<AddressParts, 'pathname'>): PlanLink | null {
  const parts = decoded(hash.slice(1)).split('&');
  const named = parts.map((part) => NAMED.exec(part)).filter((match) => match !== null);
  if (named.length > 0) {
    return { at: 'hash', packed: named.map(([, packed = '']) => withoutClinging(packed)).join('&') };
  }
  return [...new URLSearchParams(search).keys()].some(isPlanName) ? { at: 'query' } : null;
}

/** A full stop separates the parts of a signed plan; at the end it belongs to the sentence around the link. */
function withoutClinging(packed: string): string {
  const plain = withoutEndStops(packed.replace(CLINGING, ''));
  return looksSealed(plain) ? plain : plain.replaceAll('.', '');
}

/** Counted from the end: a search for `\.+$` looks through every row of stops from each of its stops. */
function withoutEndStops(text: string): string {
  let end = text.length;
  while (text[end - 1] === '.') end -= 1;
  return text.slice(0, end);
}

/** The same address without its plan, so that the plan is kept neither in the history nor in a bookmark. */
export function withoutPlan({ pathname, search }: AddressParts): string {
  const query = new URLSearchParams(search);
  for (const name of [...query.keys()].filter(isPlanName)) query.delete(name);
  // Other settings stay as they were written.
  const left = [...new URLSearchParams(search).keys()].some(isPlanName) ? query.toString() : search.slice(1);
  return left === '' ? pathname : `${pathname}?${left}`;
}

/** Whether a name in the query means a plan, in any spelling. */
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
