import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { JOSEError } from 'jose/errors';
import { compactVerify } from 'jose/jws/compact/verify';
import { importJWK } from 'jose/key/import';
import type { OpenedSeal, OpenSeal, PublicKey, SealKind, SealRefusal } from '../../game/ports/plan-seal';
import { knownKey, publicKeyIn } from './known-key';
import { unpackContent } from './packed-content';
import { SEAL_FORMS } from './seal-kinds';

/** The one algorithm there is (RFC 7518). Another one is not a choice but a refusal. */
export const ALGORITHM = 'ES256';

/** Three parts of base64url, a JSON object first. */
const COMPACT = /^eyJ[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;
/**
 * 64 bytes in base64url: the last sign carries two bits, and the four behind them are zero. Others decode to the same bytes: one
 * signature has one spelling.
 */
const SIGNATURE = /\.[A-Za-z0-9_-]{85}[AQgw]$/;
/** All that a header says; what else it said would be signed and heeded by nobody. */
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

/** The signed bytes; why not, where the signature does not fit them. */
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
