import type { Unlocked } from '../../ports/vault-port';
import type { Say } from '../words/words';

/** Why a passcode did not open: it does not fit, or it was not even tried yet, and how long the next try has to wait. */
export function passcodeRefusal({ kind, waitMs }: Exclude<Unlocked, { kind: 'opened' }>, say: Say): string {
  const seconds = Math.ceil(waitMs / 1000);
  if (seconds === 0) return say('passcode.wrong');
  return say(kind === 'wrong' ? 'passcode.wrongWait' : 'passcode.wait', { seconds });
}
