import { expect, it } from 'vitest';
import type { HandOver, PatientHead } from '../../game/caseload/patient-file';
import { VaultError } from '../../game/ports/vault-port';
import { draftOf, newestOf, withDraft, withHandOver, withSigned } from '../../game/therapist/plan/versions';
import { SAMPLE_PLAN } from '../../game/therapy/prescription/sample-plan';

const file = { plans: [] } as unknown as PatientHead;
const plan = (version: number) => ({ ...SAMPLE_PLAN, version });
const SCANNED: HandOver = { at: '2026-11-26T09:00:00.000+01:00', how: 'qr' };

it('a draft is written over; what was signed or handed over stays for ever', () => {
  const drafted = withDraft(withDraft(file, plan(1)), { ...plan(1), targetCeiling: 0.5 });
  expect(drafted.plans).toHaveLength(1);
  expect(draftOf(drafted)?.targetCeiling).toBe(0.5);
  const signed = withSigned(drafted, { ...plan(1), targetCeiling: 0.5 }, 'a.b.c');
  expect(draftOf(signed)).toBeNull();
  const second = withDraft(signed, plan(2));
  expect(second.plans.map(({ jws }) => jws)).toEqual(['a.b.c', null]);
  expect(withDraft(second, null).plans).toEqual(signed.plans);
  expect(withDraft(withHandOver(drafted, plan(1), SCANNED), plan(2)).plans).toHaveLength(2);
});

it('a signed text is never signed over, and every handing over is kept', () => {
  const signed = withSigned(withSigned(withDraft(file, plan(1)), plan(1), 'a.b.c'), plan(1), 'd.e.f');
  expect(newestOf(signed)?.jws).toBe('a.b.c');
  const twice = withHandOver(withHandOver(signed, plan(1), SCANNED), plan(1), { ...SCANNED, how: 'link' });
  expect(newestOf(twice)?.handedOver.map(({ how }) => how)).toEqual(['qr', 'link']);
});

it('a signature stands only on the text it was made for, and on no other plan of the same number', () => {
  const changed = withDraft(file, { ...plan(1), targetCeiling: 0.5 });
  expect(() => withSigned(changed, plan(1), 'a.b.c')).toThrow(VaultError);
  const other = { ...plan(1), id: 'of-another-console' };
  const both = { ...file, plans: [...withDraft(file, other).plans, ...withDraft(file, plan(1)).plans] };
  const out = withHandOver(withSigned(both, plan(1), 'a.b.c'), plan(1), SCANNED);
  expect(out.plans.map(({ jws, handedOver }) => [jws, handedOver.length])).toEqual([
    [null, 0],
    ['a.b.c', 1],
  ]);
});
