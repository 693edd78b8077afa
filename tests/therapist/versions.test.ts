import { expect, it } from 'vitest';
import type { HandOver, PatientHead } from '../../game/caseload/patient-file';
import { draftOf, newestOf, withDraft, withHandOver, withSigned } from '../../game/therapist/plan/versions';
import { SAMPLE_PLAN } from '../../game/therapy/prescription/sample-plan';

const file = { plans: [] } as unknown as PatientHead;
const plan = (version: number) => ({ ...SAMPLE_PLAN, version });
const SCANNED: HandOver = { at: '2026-11-26T09:00:00.000+01:00', how: 'qr' };

it('a draft is written over; what was signed or handed over stays for ever', () => {
  const drafted = withDraft(withDraft(file, plan(1)), { ...plan(1), targetCeiling: 0.5 });
  expect(drafted.plans).toHaveLength(1);
  expect(draftOf(drafted)?.targetCeiling).toBe(0.5);
  const signed = withSigned(drafted, 1, 'a.b.c');
  expect(draftOf(signed)).toBeNull();
  const second = withDraft(signed, plan(2));
  expect(second.plans.map(({ jws }) => jws)).toEqual(['a.b.c', null]);
  expect(withDraft(second, null).plans).toEqual(signed.plans);
  expect(withDraft(withHandOver(drafted, 1, SCANNED), plan(2)).plans).toHaveLength(2);
});

it('a signed text is never signed over, and every handing over is kept', () => {
  const signed = withSigned(withSigned(withDraft(file, plan(1)), 1, 'a.b.c'), 1, 'd.e.f');
  expect(newestOf(signed)?.jws).toBe('a.b.c');
  const twice = withHandOver(withHandOver(signed, 1, SCANNED), 1, { ...SCANNED, how: 'link' });
  expect(newestOf(twice)?.handedOver.map(({ how }) => how)).toEqual(['qr', 'link']);
});
