import type { SealKind } from '../../game/ports/plan-seal';
import { LONGEST_PLAN_BYTES } from '../../game/record/reading/read-plan';
import { PLAN_DICTIONARY } from './plan-dictionary';

/** How one kind is sealed. */
export interface SealForm {
  /** `typ` in the signed header: says what was signed, so that one kind never passes for the other (RFC 8725, 3.11). */
  readonly typ: string;
  /** Preset dictionary for packing; empty for none. */
  readonly dictionary: Uint8Array;
  /** Most characters of the sealed text. */
  readonly longestText: number;
  /** Most bytes of the unpacked content. */
  readonly longestContent: number;
}

const inBytes = (text: string) => new TextEncoder().encode(text);

export const SEAL_FORMS: Readonly<Record<SealKind, SealForm>> = {
  plan: {
    typ: 'tiny-tides-plan',
    dictionary: inBytes(PLAN_DICTIONARY),
    // As long as a link that browsers and messengers pass on whole.
    longestText: 30_000,
    longestContent: LONGEST_PLAN_BYTES,
  },
  results: {
    typ: 'tiny-tides-results',
    dictionary: new Uint8Array(0),
    // A session has up to 100 kB: a year of daily practice, and no bomb.
    longestText: 20_000_000,
    longestContent: 40_000_000,
  },
};
