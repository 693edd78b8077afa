import type { VaultPort } from '../../ports/vault-port';
import type { ConsolePorts } from '../console-ports';

/**
 * Erases everything of this console: the vault with patients, plans, notes, sessions, settings, the passkey and the list of
 * what left; then the key that signs plans, and what was chosen of the look. Rejects with VaultError, and nothing is erased
 * then. `withoutKey`: the browser did not let the signing key go; all else is erased.
 */
export async function eraseConsole(
  vault: Pick<VaultPort, 'eraseAll'>,
  { loadSeal, forgetAppearance }: Pick<ConsolePorts, 'loadSeal' | 'forgetAppearance'>,
): Promise<'erased' | 'withoutKey'> {
  await vault.eraseAll();
  forgetAppearance();
  try {
    await (await loadSeal()).forget();
    return 'erased';
  } catch {
    // The answer says it, and the key says nothing of anybody.
    return 'withoutKey';
  }
}
