import { type PlayerSign, partsOfSign } from '../profiles/player-sign';
import type { Say } from './words';

/** The name of a player's sea friend, with its mark if it has one. */
export function signInWords(say: Say, sign: PlayerSign): string {
  const { friend, mark } = partsOfSign(sign);
  const name = say(`sign.${friend}`);
  return mark === null ? name : say(`sign.with.${mark}`, { friend: name });
}
