import { REFUSAL_WORD } from '../words/refusal-word';
import type { WordKey } from '../words/words';
import type { Unkept } from './device-memory';

/** What is said of a player's profile that the store has refused: what is not kept, and why, with what helps. */
export function notKeptWords({ what, why }: Unkept): readonly WordKey[] {
  // What a device did not answer in time it may still have done.
  return [why === 'timeout' ? 'notKept.perhaps' : `notKept.${what}`, `notKept.${REFUSAL_WORD[why]}`];
}
