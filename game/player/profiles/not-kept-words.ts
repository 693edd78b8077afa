import { REFUSAL_WORD } from '../words/refusal-word';
import type { WordKey } from '../words/words';
import type { Unkept } from './device-memory';

/** The sentences for a profile that the store has refused: what is not stored, why, and what helps. */
export function notKeptWords({ what, why }: Unkept): readonly WordKey[] {
  // What a device did not answer in time it may still have done.
  return [why === 'timeout' ? 'notKept.perhaps' : `notKept.${what}`, `notKept.${REFUSAL_WORD[why]}`];
}
