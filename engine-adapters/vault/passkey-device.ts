import type { PasskeyAnswer } from '../../game/ports/vault-port';
import { fromBase64, toBase64 } from './base64';

/** A secret that only this passkey makes, always the same of the same salt: 32 bytes. */
export interface PasskeySecret {
  readonly kind: 'made';
  readonly credentialId: string;
  readonly secret: Uint8Array<ArrayBuffer>;
}

/** The browser's passkeys, as far as they make secrets (the PRF extension of WebAuthn, level 3). */
export interface PasskeyDevice {
  offered(): Promise<boolean>;
  create(salt: Uint8Array<ArrayBuffer>): Promise<PasskeySecret | PasskeyAnswer>;
  ask(credentialId: string, salt: Uint8Array<ArrayBuffer>): Promise<PasskeySecret | PasskeyAnswer>;
}

/** Null where the browser has none at all. */
export function browserPasskeys(): PasskeyDevice | null {
  if (typeof PublicKeyCredential === 'undefined' || globalThis.isSecureContext !== true) return null;
  return {
    offered: () => PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable(),

    async create(salt) {
      const made = await orNull(() =>
        navigator.credentials.create({
          publicKey: {
            challenge: crypto.getRandomValues(new Uint8Array(32)),
            rp: { name: 'Tiny Tides' },
            // Nobody's name: the passkey opens this browser's vault and says no more.
            user: { id: crypto.getRandomValues(new Uint8Array(16)), name: 'Tiny Tides', displayName: 'Tiny Tides' },
            pubKeyCredParams: [
              { type: 'public-key', alg: -7 },
              { type: 'public-key', alg: -257 },
            ],
            authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
            extensions: { prf: { eval: { first: salt } } },
          },
        }),
      );
      if (!isPublicKey(made)) return { kind: 'cancelled' };
      const { prf } = made.getClientExtensionResults();
      if (prf?.enabled !== true) return { kind: 'unsupported' };
      const credentialId = toBase64(new Uint8Array(made.rawId));
      // Some make the secret only when they are asked for it a second time.
      return prf.results?.first === undefined ? askFor(credentialId, salt) : answer(credentialId, prf.results.first);
    },

    ask: askFor,
  };
}

async function askFor(credentialId: string, salt: Uint8Array<ArrayBuffer>): Promise<PasskeySecret | PasskeyAnswer> {
  const got = await orNull(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        allowCredentials: [{ type: 'public-key', id: fromBase64(credentialId) }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  if (!isPublicKey(got)) return { kind: 'cancelled' };
  const secret = got.getClientExtensionResults().prf?.results?.first;
  return secret === undefined ? { kind: 'unsupported' } : answer(credentialId, secret);
}

function answer(credentialId: string, secret: BufferSource): PasskeySecret {
  const bytes = secret instanceof ArrayBuffer ? new Uint8Array(secret) : new Uint8Array(secret.buffer as ArrayBuffer);
  return { kind: 'made', credentialId, secret: new Uint8Array(bytes) };
}

function isPublicKey(credential: Credential | null): credential is PublicKeyCredential {
  return credential instanceof PublicKeyCredential;
}

/** The browser refuses alike when the person says no, when she waits too long, and when there is no such passkey. */
async function orNull(asking: () => Promise<Credential | null>): Promise<Credential | null> {
  try {
    return await asking();
  } catch {
    // All of it is one answer: nothing came of it, and the passcode is still there.
    return null;
  }
}
