import type { PasskeyAnswer, Unlocked } from '../../ports/vault-port';
import type { Say } from '../words/words';
import { passcodeRefusal } from './passcode-words';

/** Why nothing came of a passkey: the person ended it, it makes no keys, or the passcode that was asked for did not fit. */
export function passkeyRefusal(answer: Exclude<Unlocked, { kind: 'opened' }> | PasskeyAnswer, say: Say): string {
  switch (answer.kind) {
    case 'cancelled':
    case 'unsupported':
      return say(`passkey.${answer.kind}`);
    case 'wrong':
    case 'waiting':
      return passcodeRefusal(answer, say);
  }
}
