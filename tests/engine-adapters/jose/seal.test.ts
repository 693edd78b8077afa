import { createHash } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { base64url, CompactSign, exportJWK, generateKeyPair, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { openSeal } from '../../../engine-adapters/jose/open-seal';
import { PLAN_DICTIONARY } from '../../../engine-adapters/jose/plan-dictionary';
import { sealMaker } from '../../../engine-adapters/jose/seal-maker';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { memoryKeyShelf } from './memory-key-shelf';

const content = new TextEncoder().encode(JSON.stringify({ plan: SAMPLE_PLAN }));
const maker = sealMaker(memoryKeyShelf());
const sealed = await maker.sign('plan', content);
const known = await maker.key();

/** Why a text is refused; 'opened' where it is not. */
const refusal = async (text: string, kind: 'plan' | 'results' = 'plan') => {
  const answer = await openSeal(kind, text);
  return 'refused' in answer ? answer.refused : 'opened';
};
const parts = (text: string) => text.split('.') as [string, string, string];
const headerOf = (text: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(base64url.decode(parts(text)[0])));
const withHeader = (header: object, text = sealed) =>
  [base64url.encode(JSON.stringify(header)), ...parts(text).slice(1)].join('.');

/** Signed rightly by somebody, whatever it is that was signed. */
async function signedAnyhow(payload: Uint8Array, header: object = {}): Promise<string> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  return new CompactSign(payload)
    .setProtectedHeader({ alg: 'ES256', typ: 'tiny-tides-plan', jwk: await exportJWK(publicKey), ...header })
    .sign(privateKey);
}

describe('a seal', () => {
  it('gives back the very bytes that were signed, and who signed them', async () => {
    expect(await openSeal('plan', sealed)).toEqual({ opened: { content, signedBy: known } });
  });

  it('names its key as RFC 7638 does', () => {
    const { kty, crv, x, y } = known.publicKey;
    const canonical = JSON.stringify({ crv, kty, x, y });
    expect(known.thumbprint).toBe(createHash('sha256').update(canonical).digest('base64url'));
  });

  it('says in its header the algorithm, the kind and the public key, and nothing else', () => {
    expect(headerOf(sealed)).toEqual({ alg: 'ES256', typ: 'tiny-tides-plan', jwk: known.publicKey });
  });

  it('is made with one key, until that is forgotten', async () => {
    const shelf = memoryKeyShelf();
    const [one, other] = [sealMaker(shelf), sealMaker(shelf)];
    const keys = await Promise.all([one.key(), other.key()]);
    expect(keys[0]).toEqual(keys[1]);
    await one.forget();
    expect((await other.key()).thumbprint).not.toBe(keys[0].thumbprint);
  });

  it('is made with a key that nobody can take out', async () => {
    const shelf = memoryKeyShelf();
    await sealMaker(shelf).key();
    expect((await shelf.find())?.privateKey.extractable).toBe(false);
  });

  it('says why there is no key where the browser keeps none', async () => {
    const refuse = () => Promise.reject(new Error('no room'));
    const keyless = sealMaker({ find: refuse, keepFirst: refuse, erase: refuse });
    await expect(keyless.key()).rejects.toMatchObject({ name: 'SealKeyError', fault: 'notKept' });
    await expect(keyless.forget()).rejects.toMatchObject({ name: 'SealKeyError', fault: 'notKept' });
  });

  it('opens whatever bytes were sealed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom('plan', 'results'), async (bytes, kind) => {
        const answer = await openSeal(kind, await maker.sign(kind, bytes));
        expect('opened' in answer && [...answer.opened.content]).toEqual([...bytes]);
      }),
      { numRuns: 25 },
    );
  });

  it('opens as long as its dictionary is the one it was sealed with', () => {
    // A plan that was handed over is read for years: another dictionary needs another `typ`.
    expect(createHash('sha256').update(PLAN_DICTIONARY).digest('hex')).toBe(
      '2dbd2b40918a7517db5f34ace85ce7bb4d3c08574f2b92086cb9b61bbd1e6ff4',
    );
  });
});

describe('what is no seal is refused', () => {
  it('for what is not three parts of base64url', async () => {
    const [header, payload, signature] = parts(sealed);
    const texts = [
      '',
      '{}',
      JSON.stringify(SAMPLE_PLAN),
      'eyJ',
      header,
      `${header}.${payload}`,
      `${sealed}.${signature}`,
    ];
    for (const text of [...texts, ` ${sealed}`, `${sealed}=`, sealed.replaceAll('.', ' '), `${header}..${signature}`]) {
      expect(await refusal(text), text.slice(0, 60)).toBe('notSealed');
    }
    expect(await refusal(`eyJh.${payload}.${signature}`)).toBe('notSealed');
  });

  it('for every other algorithm, `none` before all (F33)', async () => {
    const none = new UnsecuredJWT({ plan: 'x' }).encode();
    expect(await refusal(none)).toBe('unknownAlgorithm');
    for (const alg of ['none', 'None', 'RS256', 'ES384', 'PS256', 'EdDSA', 'HS256', 'es256', '', 7, null, undefined]) {
      const bare = withHeader({ ...headerOf(sealed), alg });
      expect(await refusal(bare), String(alg)).toBe('unknownAlgorithm');
    }
    const [, payload] = parts(sealed);
    expect(await refusal(`${base64url.encode('{"alg":"none"}')}.${payload}.`)).toBe('unknownAlgorithm');
  });

  it('for the public key used as a shared secret (F33)', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(known.publicKey));
    const forged = await new CompactSign(content)
      .setProtectedHeader({ alg: 'HS256', typ: 'tiny-tides-plan', jwk: { ...known.publicKey } })
      .sign(secret);
    expect(await refusal(forged)).toBe('unknownAlgorithm');
    expect(await refusal(withHeader({ ...headerOf(sealed) }, forged))).toBe('wrongSignature');
  });

  it('for another purpose than the one it was sealed for', async () => {
    expect(await refusal(sealed, 'results')).toBe('otherKind');
    expect(await refusal(withHeader({ ...headerOf(sealed), typ: undefined }))).toBe('otherKind');
  });

  it("for somebody else's public key in the header (F33)", async () => {
    const other = await sealMaker(memoryKeyShelf()).key();
    expect(await refusal(withHeader({ ...headerOf(sealed), jwk: other.publicKey }))).toBe('wrongSignature');
  });

  it('for a key that is none, or has more than its public half', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const whole = await exportJWK(privateKey);
    const key = known.publicKey;
    const offCurve = { ...key, x: key.y };
    for (const jwk of [undefined, null, 'key', {}, whole, { ...key, x: 'short' }, { ...key, kid: '1' }, offCurve]) {
      expect(await refusal(withHeader({ ...headerOf(sealed), jwk })), JSON.stringify(jwk)).toBe('badKey');
    }
  });

  it('for a header that says more', async () => {
    for (const more of [{ crit: ['exp'], exp: 1 }, { b64: false }, { jku: 'https://example.org' }, { kid: 'x' }]) {
      expect(await refusal(withHeader({ ...headerOf(sealed), ...more }))).toBe('notSealed');
    }
  });

  it('with any one bit flipped in any of its parts (F33)', async () => {
    const bytes = parts(sealed).map((part) => base64url.decode(part));
    const place = fc.nat(2).chain((part) => fc.tuple(fc.constant(part), fc.nat((bytes[part]?.length ?? 1) * 8 - 1)));
    await fc.assert(
      fc.asyncProperty(place, async ([part, bit]) => {
        const flipped = bytes.map((whole) => new Uint8Array(whole));
        const touched = flipped[part];
        if (touched === undefined) throw new Error('no such part');
        touched[bit >> 3] = (touched[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const answer = await refusal(flipped.map((one) => base64url.encode(one)).join('.'));
        expect(answer).not.toBe('opened');
        if (part > 0) expect(answer).toBe('wrongSignature');
      }),
      { numRuns: 120 },
    );
  });

  it('with any one letter changed, the last one too', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (const letter of letters.replace(sealed.at(-1) ?? '', '')) {
      expect(await refusal(sealed.slice(0, -1) + letter), letter).toBe('wrongSignature');
    }
  });

  it('cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), async (length) => {
        expect(['notSealed', 'wrongSignature']).toContain(await refusal(sealed.slice(0, length)));
      }),
      { numRuns: 60 },
    );
  });

  it('with whatever is put into it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200 }), fc.nat(sealed.length), async (text, at) => {
        const changed = sealed.slice(0, at) + text + sealed.slice(at);
        if (changed !== sealed) expect(await refusal(changed)).not.toBe('opened');
      }),
      { numRuns: 100 },
    );
  });

  it('rightly signed and no packed content', async () => {
    const cut = deflateRawSync(content).subarray(0, 100);
    for (const payload of [new TextEncoder().encode('plain'), deflateSync(content), cut]) {
      expect(await refusal(await signedAnyhow(payload))).toBe('brokenText');
    }
  });

  it('as soon as it grows past everything of its kind', async () => {
    const bomb = deflateRawSync(Buffer.alloc(20_000_000), { level: 9 });
    expect(bomb.length).toBeLessThan(20_000);
    const text = await signedAnyhow(bomb);
    expect(text.length).toBeLessThan(30_000);
    expect(await refusal(text)).toBe('tooLarge');
    const results = deflateRawSync(Buffer.alloc(50_000_000), { level: 9 });
    expect(await refusal(await signedAnyhow(results, { typ: 'tiny-tides-results' }), 'results')).toBe('tooLarge');
    expect(await refusal(sealed + 'A'.repeat(30_000))).toBe('tooLarge');
  });

  it('before it is sealed, where nobody could open it', async () => {
    await expect(maker.sign('plan', new Uint8Array(2_000_001))).rejects.toThrow(RangeError);
    const noise = crypto.getRandomValues(new Uint8Array(30_000));
    await expect(maker.sign('plan', noise)).rejects.toThrow(RangeError);
  });
});
