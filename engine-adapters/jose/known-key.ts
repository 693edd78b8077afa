import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import type { KnownKey, PublicKey } from '../../game/ports/plan-seal';

/** 32 bytes in base64url without padding. */
const COORDINATE = /^[A-Za-z0-9_-]{43}$/;

/**
 * The public key in a foreign header; null where it is no key on this curve, or has any other field (a private part, a
 * name).
 */
export function publicKeyIn(jwk: unknown): PublicKey | null {
  if (typeof jwk !== 'object' || jwk === null) return null;
  const { kty, crv, x, y, ...beside } = jwk as Readonly<Record<string, unknown>>;
  if (kty !== 'EC' || crv !== 'P-256' || Object.keys(beside).length > 0) return null;
  if (typeof x !== 'string' || typeof y !== 'string' || !COORDINATE.test(x) || !COORDINATE.test(y)) return null;
  return { kty, crv, x, y };
}

/** The key with its thumbprint (RFC 7638, SHA-256). */
export async function knownKey(publicKey: PublicKey): Promise<KnownKey> {
  return { publicKey, thumbprint: await calculateJwkThumbprint({ ...publicKey }, 'sha256') };
}
