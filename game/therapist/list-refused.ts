import { effect } from '@preact/signals';
import type { RefusedRequest } from '../ports/stay-on-device';
import type { LeftEntry } from '../ports/vault-port';
import type { Console } from './console';

type Listing = Pick<Console, 'vault' | 'asking'> & { readonly ports: Pick<Console['ports'], 'vault' | 'clock'> };

/**
 * Writes every request to another address that was stopped into the list of what left, each address once: what is stopped while
 * the console is locked waits until it is open. Returns a function that hears of them.
 */
export function listRefused({ vault, asking, ports }: Listing): (refused: RefusedRequest) => void {
  const known = new Set<string>();
  const waiting: LeftEntry[] = [];
  const write = () => {
    if (vault.value !== 'open') return;
    for (const entry of waiting.splice(0)) void asking(() => ports.vault.appendLeft(entry));
  };
  effect(write);
  return ({ to }) => {
    if (known.has(to)) return;
    known.add(to);
    waiting.push({ at: ports.clock.nowIso(), what: 'refused', how: 'network', code: null, detail: to });
    write();
  };
}
