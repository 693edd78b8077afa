import { CompactSign } from 'jose/jws/compact/sign';
import { exportJWK } from 'jose/key/export';
import { generateKeyPair } from 'jose/key/generate/keypair';
import { type KnownKey, SealKeyError, type SealMaker } from '../../game/ports/plan-seal';
import { indexedKeyShelf } from './indexed-key-shelf';
import type { KeyShelf } from './key-shelf';
import { knownKey, publicKeyIn } from './known-key';
import { ALGORITHM } from './open-seal';
import { packContent } from './packed-content';
import { SEAL_FORMS } from './seal-kinds';

/** The signing key of this browser under a name: the therapist's and the player's device have one each, in databases of their own. */
export function openSealMaker(name: 'tiny-tides-therapist-key' | 'tiny-tides-device-key'): SealMaker {
  return sealMaker(indexedKeyShelf(name));
}

/**
 * Signs with the one key that lies on this shelf, made when it is first asked for.
 *
 * The header is { alg, typ, jwk }: the public key goes along, so that a plan can be opened by who has never met its therapist; a `kid`
 * beside it would say the same again, could disagree, and make the code larger.
 */
export function sealMaker(shelf: KeyShelf): SealMaker {
  const pairAndKey = async (): Promise<{ pair: CryptoKeyPair; known: KnownKey }> => {
    if (globalThis.crypto?.subtle === undefined) throw new SealKeyError('insecure', 'no safe address');
    const pair = await keptPair(shelf);
    const { kty, crv, x, y } = await exportJWK(pair.publicKey);
    const publicKey = publicKeyIn({ kty, crv, x, y });
    if (publicKey === null) throw new SealKeyError('notKept', `the kept key is no ${ALGORITHM} key`);
    return { pair, known: await knownKey(publicKey) };
  };
  return {
    async key() {
      return (await pairAndKey()).known;
    },
    async sign(kind, content) {
      const form = SEAL_FORMS[kind];
      const packed = packContent(content, form);
      const { pair, known } = await pairAndKey();
      const text = await new CompactSign(packed)
        .setProtectedHeader({ alg: ALGORITHM, typ: form.typ, jwk: { ...known.publicKey } })
        .sign(pair.privateKey);
      if (text.length > form.longestText) {
        throw new RangeError(`${text.length} characters sealed, expected at most ${form.longestText}`);
      }
      return text;
    },
    async forget() {
      await shelf.erase().catch((error: unknown) => {
        throw new SealKeyError('notKept', String(error));
      });
    },
  };
}

async function keptPair(shelf: KeyShelf): Promise<CryptoKeyPair> {
  try {
    return (await shelf.find()) ?? (await shelf.keepFirst(await newPair()));
  } catch (error) {
    throw error instanceof SealKeyError ? error : new SealKeyError('notKept', String(error));
  }
}

/** A pair whose private half never leaves the browser's own keeping. */
async function newPair(): Promise<CryptoKeyPair> {
  try {
    return await generateKeyPair(ALGORITHM, { extractable: false });
  } catch (error) {
    throw new SealKeyError('insecure', String(error));
  }
}
