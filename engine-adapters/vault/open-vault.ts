import type { Clock } from '../../game/ports/clock';
import { newId } from '../../game/ports/new-id';
import { VaultError, type VaultPort } from '../../game/ports/vault-port';
import { browserPasskeys } from './passkey-device';
import type { Alone } from './sealed-shelf';
import { vault } from './vault';
import { KDF_ITERATIONS } from './vault-header';
import { indexedDbShelf } from './vault-shelf';

/** Years of a whole clinic go through in one step of a slow disk [ms]. */
const STEP_TIMEOUT_MS = 30_000;

/** This browser's vault. Nothing is touched before `open()`. */
export function openVault(clock: Clock, name = 'tiny-tides-console'): VaultPort {
  return vault({
    ...{ shelf: indexedDbShelf(name, STEP_TIMEOUT_MS), alone: browserAlone(`${name}/vault`), clock, newId },
    ...{ iterations: KDF_ITERATIONS, passkeys: browserPasskeys() },
  });
}

/** A lock of the browser, so that two tabs never write over each other. */
function browserAlone(name: string): Alone {
  return async (step) => {
    if (navigator.locks === undefined) throw new VaultError('unavailable', 'this page has no locks between tabs');
    return (await navigator.locks.request(name, step)) as Awaited<ReturnType<typeof step>>;
  };
}
