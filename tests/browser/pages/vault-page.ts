import { openVault } from '../../../engine-adapters/vault/open-vault';
import { browserClock } from '../../../game/app/browser-clock';
import type { VaultPort } from '../../../game/ports/vault-port';

/** What the vault's test reaches from outside. */
const bench: { readonly vault: VaultPort } = { vault: openVault(browserClock) };

declare global {
  interface Window {
    vaultBench: typeof bench;
  }
}

window.vaultBench = bench;
