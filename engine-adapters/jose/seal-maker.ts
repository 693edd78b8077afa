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
 * Signs with the one key of this shelf, made at first use.
 *
 * The header is { alg, typ, jwk }: it contains the public key, so that a device can open a plan from a therapist whose
 * key it does not know yet. A `kid` would repeat the key's identity, could contradict it, and would make the code
 * larger.
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

/** A pair whose private key cannot be exported from the browser. */
async function newPair(): Promise<CryptoKeyPair> {
  try {
    return await generateKeyPair(ALGORITHM, { extractable: false });
  } catch (error) {
    throw new SealKeyError('insecure', String(error));
  }
}
