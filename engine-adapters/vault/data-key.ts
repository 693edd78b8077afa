import { fromBase64, toBase64 } from './base64';
import type { VaultHeader, WrappedKey } from './vault-header';

const AES = { name: 'AES-GCM', length: 256 } as const;

/** What a wrapping key is derived from; one kind never replaces the other. */
export type WrappedBy = 'passcode' | 'passkey';

/** A random key, to be wrapped at once; it is used only after it was unwrapped. */
export function newDataKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt']);
}

/** The key that a passcode makes. The same letters typed on another keyboard make the same key. */
export async function passcodeKey(
  passcode: string,
  { hash, iterations, salt }: VaultHeader['kdf'],
): Promise<CryptoKey> {
  const letters = new TextEncoder().encode(passcode.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', letters, 'PBKDF2', false, ['deriveKey']);
  const params = { name: 'PBKDF2', hash, iterations, salt: fromBase64(salt) };
  return crypto.subtle.deriveKey(params, base, AES, false, ['wrapKey', 'unwrapKey']);
}

/** The key that a passkey's secret makes (32 bytes of its PRF). */
export async function passkeyKey(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('tiny-tides/vault/passkey');
  const params = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
  return crypto.subtle.deriveKey(params, base, AES, false, ['wrapKey', 'unwrapKey']);
}

export async function wrapDataKey(
  dataKey: CryptoKey,
  by: WrappedBy,
  wrapping: CryptoKey,
  vaultId: string,
): Promise<WrappedKey> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await crypto.subtle.wrapKey('raw', dataKey, wrapping, params(iv, by, vaultId));
  return { iv: toBase64(iv), key: toBase64(new Uint8Array(key)) };
}

/** `toUse` cannot be taken out of the browser again, `toWrap` can: it is forgotten at once. Null where the wrapping key does not fit. */
export async function unwrapDataKey(
  { iv, key }: WrappedKey,
  by: WrappedBy,
  wrapping: CryptoKey,
  vaultId: string,
  purpose: 'toUse' | 'toWrap',
): Promise<CryptoKey | null> {
  const how = params(fromBase64(iv), by, vaultId);
  try {
    const usages: KeyUsage[] = ['encrypt', 'decrypt'];
    return await crypto.subtle.unwrapKey('raw', fromBase64(key), wrapping, how, AES, purpose === 'toWrap', usages);
  } catch {
    // The browser says no more than that it does not fit, and that is the answer.
    return null;
  }
}

function params(iv: Uint8Array<ArrayBuffer>, by: WrappedBy, vaultId: string): AesGcmParams {
  return {
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(`tiny-tides/vault/${vaultId}/data-key/${by}`),
  };
}
