import { VaultError } from '../../game/ports/vault-port';

/** One encrypted entry as stored: nothing in it can be read without the key. */
export interface Sealed {
  /** 96 bits, never used twice. */
  readonly iv: Uint8Array<ArrayBuffer>;
  /** AES-256-GCM, with its tag. */
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The key that seals what a vault keeps, and whose vault it is. */
export interface SealingKey {
  readonly key: CryptoKey;
  readonly vaultId: string;
}

/** Raised when what lies under a key changes its meaning. */
const SEAL_VERSION = 1;

/** Seals plain JSON for one place of one vault: put anywhere else, it cannot be opened. */
export async function sealData(value: unknown, place: string, { key, vaultId }: SealingKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const body = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo(vaultId, place) },
    key,
    plain,
  );
  return { iv, body: new Uint8Array(body) };
}

/** What was sealed. Rejects with VaultError `damaged` for whatever is not exactly what was put there, a single bit included. */
export async function unsealData(raw: unknown, place: string, key: SealingKey): Promise<unknown> {
  const text = await unsealText(raw, place, key);
  try {
    return JSON.parse(text);
  } catch {
    // It fits, so somebody has sealed it: not we.
    throw new VaultError('damaged', `${place}: expected JSON under its seal`);
  }
}

/** The text that was sealed, as it was written; otherwise as `unsealData`. */
export async function unsealText(raw: unknown, place: string, { key, vaultId }: SealingKey): Promise<string> {
  if (!isSealed(raw)) throw new VaultError('damaged', `${place}: found ${typeof raw}, expected something sealed`);
  const { iv, body } = raw;
  let plain: ArrayBuffer;
  try {
    plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: boundTo(vaultId, place) }, key, body);
  } catch {
    // The browser says no more than that it does not fit.
    throw new VaultError('damaged', `${place}: its seal is broken; expected what was put there, bit for bit`);
  }
  return new TextDecoder().decode(plain);
}

export function isSealed(raw: unknown): raw is Sealed {
  if (typeof raw !== 'object' || raw === null || !('iv' in raw) || !('body' in raw)) return false;
  return raw.iv instanceof Uint8Array && raw.iv.length === 12 && raw.body instanceof Uint8Array;
}

function boundTo(vaultId: string, place: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`tiny-tides/vault/${SEAL_VERSION}/${vaultId}/${place}`);
}
