import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { JOSEError } from 'jose/errors';
import { compactVerify } from 'jose/jws/compact/verify';
import { importJWK } from 'jose/key/import';
import type { OpenedSeal, OpenSeal, PublicKey, SealKind, SealRefusal } from '../../game/ports/plan-seal';
import { knownKey, publicKeyIn } from './known-key';
import { unpackContent } from './packed-content';
import { SEAL_FORMS } from './seal-kinds';

/** The only algorithm (RFC 7518). Any other one is refused. */
export const ALGORITHM = 'ES256';

/** Three parts of base64url, a JSON object first. */
const COMPACT = /^eyJ[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;
/**
 * 64 bytes in base64url: the last character carries two bits, and its other four are zero. Without this rule several
 * spellings would decode to the same signature.
 */
const SIGNATURE = /\.[A-Za-z0-9_-]{85}[AQgw]$/;
/** The only fields of a header: any other field would be signed but ignored. */
const HEADER_NAMES = ['alg', 'typ', 'jwk'];

/** Opens what `SealMaker` sealed; see the port. */
export const openSeal: OpenSeal = async (kind, text) => {
  const form = SEAL_FORMS[kind];
  if (text.length > form.longestText) return { refused: 'tooLarge' };
  const publicKey = keyInHeader(kind, text);
  if (typeof publicKey === 'string') return { refused: publicKey };
  // Without a safe address a browser lends nothing to verify with.
  if (globalThis.crypto?.subtle === undefined) return { refused: 'cannotOpenHere' };
  const payload = await verified(text, publicKey);
  if (typeof payload === 'string') return { refused: payload };
  const content = unpackContent(payload, form);
  if (content === 'broken') return { refused: 'brokenText' };
  if (content === 'tooLarge') return { refused: 'tooLarge' };
  return { opened: { content, signedBy: await knownKey(publicKey) } satisfies OpenedSeal };
};

function keyInHeader(kind: SealKind, text: string): PublicKey | SealRefusal {
  if (!COMPACT.test(text)) return 'notSealed';
  let header: Readonly<Record<string, unknown>>;
  try {
    header = decodeProtectedHeader(text);
  } catch {
    // No JSON object in front.
    return 'notSealed';
  }
  if (header.alg !== ALGORITHM) return 'unknownAlgorithm';
  if (header.typ !== SEAL_FORMS[kind].typ) return 'otherKind';
  if (Object.keys(header).some((name) => !HEADER_NAMES.includes(name))) return 'notSealed';
  return publicKeyIn(header.jwk) ?? 'badKey';
}

/** The signed bytes, or the reason why the signature does not fit. */
async function verified(text: string, publicKey: PublicKey): Promise<Uint8Array | SealRefusal> {
  let key: CryptoKey;
  try {
    key = await importJWK({ ...publicKey }, ALGORITHM);
  } catch {
    // Two numbers that are no point on the curve.
    return 'badKey';
  }
  if (!SIGNATURE.test(text)) return 'wrongSignature';
  try {
    return (await compactVerify(text, key, { algorithms: [ALGORITHM] })).payload;
  } catch (error) {
    return error instanceof JOSEError ? 'wrongSignature' : 'cannotOpenHere';
  }
}
