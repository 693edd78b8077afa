import type { VaultPort } from '../../ports/vault-port';

/** Key of the name under which plans are written. */
const AUTHOR = 'author';
/** Characters; as many as a plan takes. */
export const LONGEST_AUTHOR = 80;

/** Name of the therapist or clinic that stands in new plans; null while none was given. */
export async function authorIn(vault: VaultPort): Promise<string | null> {
  const kept = await vault.getSetting(AUTHOR);
  return typeof kept === 'string' && kept !== '' ? kept : null;
}

/** Stores the name; an empty one takes it away. */
export async function keepAuthor(vault: VaultPort, name: string): Promise<void> {
  await vault.putSetting(AUTHOR, name.trim());
}
