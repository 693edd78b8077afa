import { type PasskeyAnswer, type PasskeyState, type Unlocked, VaultError } from '../../game/ports/vault-port';
import { fromBase64, toBase64 } from './base64';
import { passkeyKey, unwrapDataKey, wrapDataKey } from './data-key';
import { readHeader } from './vault-header';
import { type KeyParts, presentHeader, putHeader, unwrapByPasscode } from './vault-keys';
import { HEADER } from './vault-places';

/** The passkey as a second way to the same data key. */
export function vaultPasskey(parts: KeyParts) {
  const { shelf, alone, holder, passkeys } = parts;
  return {
    async passkeyState(): Promise<PasskeyState> {
      if (readHeader(await shelf.read(HEADER))?.passkey != null) return 'present';
      return (await passkeys?.offered()) === true ? 'offered' : 'notOffered';
    },

    async addPasskey(passcode: string): Promise<Unlocked | PasskeyAnswer> {
      if (passkeys === null) return { kind: 'unsupported' };
      // First of all: a passkey that opens nothing would stay with the person for good.
      const { vaultId, tried } = await alone(async () => {
        const header = await presentHeader(shelf);
        return { vaultId: header.vaultId, tried: await unwrapByPasscode(parts, header, passcode, 'toWrap') };
      });
      if (tried.kind !== 'fits') return tried;
      const salt = crypto.getRandomValues(new Uint8Array(32));
      // Between the steps against other tabs: a person takes her time.
      const made = await passkeys.create(salt);
      if (made.kind !== 'made') return made;
      const { credentialId, secret } = made;
      const wrapped = await wrapDataKey(tried.key, 'passkey', await passkeyKey(secret), vaultId);
      return alone(async (): Promise<Unlocked> => {
        const header = await presentHeader(shelf);
        if (header.vaultId !== vaultId) throw new VaultError('locked', 'another tab has put another vault here');
        await putHeader(shelf, { ...header, passkey: { credentialId, salt: toBase64(salt), wrapped } });
        return { kind: 'opened' };
      });
    },

    async unlockByPasskey(): Promise<Unlocked | PasskeyAnswer> {
      const { passkey, vaultId } = await presentHeader(shelf);
      if (passkey === null || passkeys === null) return { kind: 'unsupported' };
      const asked = await passkeys.ask(passkey.credentialId, fromBase64(passkey.salt));
      if (asked.kind !== 'made') return asked;
      const key = await unwrapDataKey(passkey.wrapped, 'passkey', await passkeyKey(asked.secret), vaultId, 'toUse');
      if (key === null) throw new VaultError('damaged', 'the passkey does not open this vault; the passcode does');
      holder.open({ key, vaultId });
      return { kind: 'opened' };
    },

    removePasskey: () => alone(async () => putHeader(shelf, { ...(await presentHeader(shelf)), passkey: null })),
  };
}
