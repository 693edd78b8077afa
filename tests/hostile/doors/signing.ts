import { base64url, exportJWK, generateKeyPair } from 'jose';
import { packContent } from '../../../engine-adapters/jose/packed-content';
import { SEAL_FORMS } from '../../../engine-adapters/jose/seal-kinds';
import type { SealKind } from '../../../game/ports/plan-seal';
import { bytesOf, type Layer, type Plain } from '../door';

/** Somebody who signs whatever he likes, as anybody with a key of his own can. */
export async function stranger() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const { kty, crv, x, y } = await exportJWK(publicKey);
  const jwk = { kty, crv, x, y };

  const sign = async (header: Uint8Array, payload: Uint8Array): Promise<string> => {
    const signed = `${base64url.encode(header)}.${base64url.encode(payload)}`;
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(algorithm, privateKey, new TextEncoder().encode(signed));
    return `${signed}.${base64url.encode(new Uint8Array(signature))}`;
  };
  const headerOf = (kind: SealKind) => JSON.stringify({ alg: 'ES256', typ: SEAL_FORMS[kind].typ, jwk });
  const headBytes = (kind: SealKind) => new TextEncoder().encode(headerOf(kind));
  const packed = (kind: SealKind, content: Plain) =>
    packContent(bytesOf(content), { ...SEAL_FORMS[kind], longestContent: Number.POSITIVE_INFINITY });

  return {
    /** Sealed as the product does it. */
    seal: (kind: SealKind, content: Plain) => sign(headBytes(kind), packed(kind, content)),

    /** Harm inside the signature, which then fits: in the content, in its packing, and in the header. */
    layers(kind: SealKind, contents: readonly Plain[]): readonly Layer[] {
      const [first] = contents;
      if (first === undefined) throw new Error('nothing to seal');
      return [
        { name: 'signed content', valid: contents, wrap: (content) => sign(headBytes(kind), packed(kind, content)) },
        {
          name: 'signed packing',
          valid: contents.map((content) => ({ is: 'bytes', bytes: packed(kind, content) })),
          wrap: (plain) => sign(headBytes(kind), bytesOf(plain)),
        },
        {
          name: 'signed header',
          valid: [{ is: 'json', text: headerOf(kind) }],
          wrap: (header) => sign(bytesOf(header), packed(kind, first)),
        },
      ];
    },
  };
}
