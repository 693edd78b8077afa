import { afterEach, describe, expect, it, vi } from 'vitest';
import { packPlan } from '../../../engine-adapters/exchange/pack-plan';
import { unpackPlan } from '../../../engine-adapters/exchange/unpack-plan';
import { openSeal } from '../../../engine-adapters/jose/open-seal';
import { sealMaker } from '../../../engine-adapters/jose/seal-maker';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { planInCode, planInFile, planInLink } from '../../../game/player/handover/read-brought';
import { sealedPlanText } from '../../../game/therapy/handover/sealed-plan';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { memoryKeyShelf } from '../../engine-adapters/jose/memory-key-shelf';

const reading = { levels: SHIPPED_LEVELS, openSeal, unpackPlan };
const maker = sealMaker(memoryKeyShelf());
const bytes = (text: string) => new TextEncoder().encode(text);
const seal = (text: string) => maker.sign('plan', bytes(text));
const sealed = await seal(sealedPlanText({ validUntil: '2027-02-28', plan: SAMPLE_PLAN }));
const { thumbprint } = await maker.key();
const signed = { plan: SAMPLE_PLAN, seal: { sealed, thumbprint, validUntil: '2027-02-28' } };
const unsigned = { plan: SAMPLE_PLAN };
const text = JSON.stringify(SAMPLE_PLAN);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a signed plan', () => {
  it('is read from a file, a link and a code, and kept letter for letter', async () => {
    expect(await planInFile(bytes(sealed), 'plan.jws', reading)).toEqual(signed);
    expect(await planInFile(bytes(`\ufeff${sealed}\r\n`), 'plan.json', reading)).toEqual(signed);
    expect(await planInLink(sealed, 'The link', reading)).toEqual(signed);
    expect(await planInCode(sealed, 'The code', reading)).toEqual(signed);
    expect(await planInCode(`https://tides.example/play/#plan=${sealed}`, 'The code', reading)).toEqual(signed);
  });

  it('is refused with the reason for which it was not opened', async () => {
    const refused = (refusal: string) => ({ why: 'sealRefused', refusal });
    const cut = sealed.slice(0, -20);
    expect(await planInFile(bytes(cut), 'plan.jws', reading)).toEqual(refused('wrongSignature'));
    expect(await planInLink('eyJh.x', 'The link', reading)).toEqual(refused('notSealed'));
    const results = await maker.sign('results', bytes('{}'));
    expect(await planInCode(results, 'The code', reading)).toEqual(refused('otherKind'));
  });

  it('is checked like any plan: a good signature makes no plan good', async () => {
    const bad = await seal(sealedPlanText({ validUntil: null, plan: { ...SAMPLE_PLAN, targetCeiling: 7 } }));
    expect(await planInCode(bad, 'The code', reading)).toMatchObject({
      ...{ why: 'refused', came: 'code', file: 'The code', path: 'targetCeiling', found: '7' },
    });
  });
});

describe('a plan without a signature', () => {
  it('is read as always', async () => {
    expect(await planInFile(bytes(text), 'plan.json', reading)).toEqual(unsigned);
    expect(await planInLink(await packPlan(text), 'The link', reading)).toEqual(unsigned);
    expect(await planInCode(text, 'The code', reading)).toEqual(unsigned);
    expect(await planInCode(`https://x.example/#plan=${await packPlan(text)}`, 'The code', reading)).toEqual(unsigned);
  });
});

describe('what is no plan', () => {
  it.each(['WIFI:S:lagoon;T:WPA;P:secret;;', 'https://example.org/', 'otpauth://totp/x', '', '4006381333931'])(
    'is told as another code: %s',
    async (other) => expect(await planInCode(other, 'The code', reading)).toEqual({ why: 'otherCode' }),
  );

  it('is told where it stands in the part of an address that is sent along', async () => {
    expect(await planInCode('https://x.example/?plan=abc', 'The code', reading)).toEqual({ why: 'inQuery' });
  });

  it('is told apart from a browser that cannot open it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const odd = () => Promise.reject(new TypeError('unsupported format deflate-raw'));
    expect(await planInLink('abc', 'The link', { ...reading, unpackPlan: odd })).toEqual({ why: 'cannotOpenHere' });
    expect(await planInCode(sealed, 'The code', { ...reading, openSeal: odd })).toEqual({ why: 'cannotOpenHere' });
    expect(await planInLink('abc', 'The link', reading)).toMatchObject({ why: 'refused', file: 'The link' });
  });
});
