import type { Clock } from '../../game/ports/clock';
import { LEAST_PASSCODE_LETTERS, type Unlocked, VaultError } from '../../game/ports/vault-port';
import { toBase64 } from './base64';
import { newDataKey, passcodeKey, unwrapDataKey, wrapDataKey } from './data-key';
import type { KeyHolder } from './key-holder';
import { type Tried, tryPasscode } from './passcode-brake';
import type { PasskeyDevice } from './passkey-device';
import type { Alone } from './sealed-shelf';
import { readHeader, VAULT_VERSION, type VaultHeader } from './vault-header';
import { HEADER } from './vault-places';
import type { VaultShelf } from './vault-shelf';

export interface KeyParts {
  readonly shelf: VaultShelf;
  readonly alone: Alone;
  readonly holder: KeyHolder;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Rounds of the key derivation for a new passcode. */
  readonly iterations: number;
  /** Null where this browser has none. */
  readonly passkeys: PasskeyDevice | null;
}

/** How the vault is made and opened by its passcode. */
export function vaultKeys(parts: KeyParts) {
  const { shelf, alone, holder } = parts;

  return {
    create: (passcode: string) =>
      alone(async () => {
        if (readHeader(await shelf.read(HEADER)) !== null)
          throw new VaultError('exists', 'there is a vault here already');
        const { header, key } = await newVault(parts, passcode);
        await shelf.change({ clear: true, put: new Map([[HEADER, header]]) });
        holder.open({ key, vaultId: header.vaultId });
      }),

    unlock: (passcode: string) =>
      alone(async (): Promise<Unlocked> => {
        const header = await presentHeader(shelf);
        const tried = await unwrapByPasscode(parts, header, passcode, 'toUse');
        if (tried.kind !== 'fits') return tried;
        holder.open({ key: tried.key, vaultId: header.vaultId });
        return { kind: 'opened' };
      }),

    async changePasscode(old: string, passcode: string): Promise<Unlocked> {
      checkPasscode(passcode);
      return alone(async (): Promise<Unlocked> => {
        const header = await presentHeader(shelf);
        const tried = await unwrapByPasscode(parts, header, old, 'toWrap');
        if (tried.kind !== 'fits') return tried;
        await putHeader(shelf, { ...header, ...(await wrappedByPasscode(parts, tried.key, passcode, header.vaultId)) });
        return { kind: 'opened' };
      });
    },
  };
}

/** The header of the vault that is here. Rejects with VaultError `unknown` where there is none. */
export async function presentHeader(shelf: VaultShelf): Promise<VaultHeader> {
  const header = readHeader(await shelf.read(HEADER));
  if (header === null) throw new VaultError('unknown', 'there is no vault here');
  return header;
}

export async function putHeader(shelf: VaultShelf, header: VaultHeader): Promise<void> {
  await shelf.change({ put: new Map([[HEADER, header]]) });
}

/** Tries a passcode against a header, the vault's own or that of a backup. Call it alone. */
export function unwrapByPasscode(
  parts: Pick<KeyParts, 'shelf' | 'clock'>,
  { kdf, wrapped, vaultId }: Pick<VaultHeader, 'kdf' | 'wrapped' | 'vaultId'>,
  passcode: string,
  purpose: 'toUse' | 'toWrap',
): Promise<Tried> {
  return tryPasscode(parts, async () =>
    unwrapDataKey(wrapped, 'passcode', await passcodeKey(passcode, kdf), vaultId, purpose),
  );
}

async function newVault(parts: KeyParts, passcode: string) {
  const vaultId = parts.newId();
  const made = await wrappedByPasscode(parts, await newDataKey(), passcode, vaultId);
  const header: VaultHeader = { format: 'tiny-tides/vault', version: VAULT_VERSION, vaultId, ...made, passkey: null };
  const key = await unwrapDataKey(made.wrapped, 'passcode', await passcodeKey(passcode, made.kdf), vaultId, 'toUse');
  if (key === null) throw new VaultError('unavailable', 'this browser does not open what it has just encrypted');
  return { header, key };
}

async function wrappedByPasscode({ iterations }: KeyParts, dataKey: CryptoKey, passcode: string, vaultId: string) {
  checkPasscode(passcode);
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  const kdf: VaultHeader['kdf'] = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt };
  return { kdf, wrapped: await wrapDataKey(dataKey, 'passcode', await passcodeKey(passcode, kdf), vaultId) };
}

function checkPasscode(passcode: string): void {
  if (Array.from(passcode).length >= LEAST_PASSCODE_LETTERS) return;
  throw new VaultError('weak', `expected a passcode of at least ${LEAST_PASSCODE_LETTERS} letters`);
}
