import type { Clock } from '../../game/ports/clock';
import {
  LEAST_PASSCODE_LETTERS,
  type PasskeyAnswer,
  type PasskeyState,
  type Unlocked,
  VaultError,
} from '../../game/ports/vault-port';
import { fromBase64, toBase64 } from './base64';
import { newDataKey, passcodeKey, passkeyKey, unwrapDataKey, wrapDataKey } from './data-key';
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

/** Everything about how the vault is opened: making it, passcode, passkey. */
export function vaultKeys(parts: KeyParts) {
  const { shelf, alone, holder, passkeys } = parts;

  async function present(): Promise<VaultHeader> {
    const header = readHeader(await shelf.read(HEADER));
    if (header === null) throw new VaultError('unknown', 'there is no vault here');
    return header;
  }

  /** The header as it is after `change` has had the data key. */
  const changing = (passcode: string, change: (key: CryptoKey, header: VaultHeader) => Promise<VaultHeader>) =>
    alone(async (): Promise<Unlocked> => {
      const header = await present();
      const tried = await unwrapByPasscode(parts, header, passcode, 'toWrap');
      if (tried.kind !== 'fits') return tried;
      await putHeader(shelf, await change(tried.key, header));
      return { kind: 'opened' };
    });

  return {
    create: (passcode: string) =>
      alone(async () => {
        if (readHeader(await shelf.read(HEADER)) !== null)
          throw new VaultError('exists', 'there is a vault here already');
        const vaultId = parts.newId();
        const made = await wrappedByPasscode(parts, await newDataKey(), passcode, vaultId);
        const header: VaultHeader = {
          format: 'tiny-tides/vault',
          version: VAULT_VERSION,
          vaultId,
          ...made,
          passkey: null,
        };
        const key = await unwrapDataKey(
          header.wrapped,
          'passcode',
          await passcodeKey(passcode, header.kdf),
          vaultId,
          'toUse',
        );
        if (key === null) throw new VaultError('unavailable', 'this browser does not open what it has just encrypted');
        await shelf.change({ clear: true, put: new Map([[HEADER, header]]) });
        holder.open({ key, vaultId });
      }),

    unlock: (passcode: string) =>
      alone(async (): Promise<Unlocked> => {
        const header = await present();
        const tried = await unwrapByPasscode(parts, header, passcode, 'toUse');
        if (tried.kind !== 'fits') return tried;
        holder.open({ key: tried.key, vaultId: header.vaultId });
        return { kind: 'opened' };
      }),

    async changePasscode(old: string, passcode: string): Promise<Unlocked> {
      checkPasscode(passcode);
      return changing(old, async (key, header) => ({
        ...header,
        ...(await wrappedByPasscode(parts, key, passcode, header.vaultId)),
      }));
    },

    async passkeyState(): Promise<PasskeyState> {
      if (readHeader(await shelf.read(HEADER))?.passkey != null) return 'present';
      return (await passkeys?.offered()) === true ? 'offered' : 'notOffered';
    },

    async addPasskey(passcode: string): Promise<Unlocked | PasskeyAnswer> {
      if (passkeys === null) return { kind: 'unsupported' };
      const salt = crypto.getRandomValues(new Uint8Array(32));
      // Asked before the step against other tabs: a person takes her time.
      const made = await passkeys.create(salt);
      if (made.kind !== 'made') return made;
      const { credentialId, secret } = made;
      return changing(passcode, async (key, header) => {
        const wrapped = await wrapDataKey(key, 'passkey', await passkeyKey(secret), header.vaultId);
        return { ...header, passkey: { credentialId, salt: toBase64(salt), wrapped } };
      });
    },

    async unlockByPasskey(): Promise<Unlocked | PasskeyAnswer> {
      const { passkey, vaultId } = await present();
      if (passkey === null || passkeys === null) return { kind: 'unsupported' };
      const asked = await passkeys.ask(passkey.credentialId, fromBase64(passkey.salt));
      if (asked.kind !== 'made') return asked;
      const key = await unwrapDataKey(passkey.wrapped, 'passkey', await passkeyKey(asked.secret), vaultId, 'toUse');
      if (key === null) throw new VaultError('damaged', 'the passkey does not open this vault; the passcode does');
      holder.open({ key, vaultId });
      return { kind: 'opened' };
    },

    removePasskey: () => alone(async () => putHeader(shelf, { ...(await present()), passkey: null })),
  };
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

async function putHeader(shelf: VaultShelf, header: VaultHeader): Promise<void> {
  await shelf.change({ put: new Map([[HEADER, header]]) });
}
