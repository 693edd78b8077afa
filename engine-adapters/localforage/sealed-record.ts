import { StoreError } from '../../game/ports/store-port';

/** A value as stored: its JSON and the SHA-256 of that JSON, so that a flipped bit or a cut end is noticed. */
export interface SealedRecord {
  readonly checksum: string;
  readonly body: string;
}

/** Seals plain JSON. Throws StoreError('corrupt') for what JSON would change in silence: NaN, infinities, undefined as a whole. */
export async function seal(value: unknown): Promise<SealedRecord> {
  const body: string | undefined = JSON.stringify(value, refuseOddNumbers);
  if (body === undefined) throw new StoreError('corrupt', `found ${typeof value}, expected plain JSON`);
  return { checksum: await sha256(body), body };
}

/** The value inside. Throws StoreError('corrupt') when this is no sealed record or its seal is broken. */
export async function unseal(raw: unknown, key: string): Promise<unknown> {
  if (!isSealed(raw)) throw new StoreError('corrupt', `${key}: found ${typeof raw}, expected a sealed record`);
  const checksum = await sha256(raw.body);
  if (checksum !== raw.checksum) {
    throw new StoreError('corrupt', `${key}: found checksum ${checksum}, expected ${raw.checksum}`);
  }
  try {
    return JSON.parse(raw.body);
  } catch {
    // The sum fits, so somebody has sealed it so: not we.
    throw new StoreError('corrupt', `${key}: expected JSON under its seal`);
  }
}

function refuseOddNumbers(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new StoreError('corrupt', `${key}: found ${value}, expected a finite number`);
  }
  return value;
}

function isSealed(raw: unknown): raw is SealedRecord {
  if (typeof raw !== 'object' || raw === null || !('checksum' in raw) || !('body' in raw)) return false;
  return typeof raw.checksum === 'string' && typeof raw.body === 'string';
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
