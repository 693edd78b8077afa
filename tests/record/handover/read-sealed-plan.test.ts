import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { readSealedPlan } from '../../../game/record/handover/read-sealed-plan';
import { DataError } from '../../../game/therapy/data-error';
import { sealedPlanText } from '../../../game/therapy/handover/sealed-plan';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';

const read = (text: string) => readSealedPlan(new TextEncoder().encode(text), 'plan.jws', SHIPPED_LEVELS);

describe('what a therapist signed', () => {
  it('is read as it was written', () => {
    for (const validUntil of [null, '2027-01-31']) {
      expect(read(sealedPlanText({ validUntil, plan: SAMPLE_PLAN }))).toEqual({ validUntil, plan: SAMPLE_PLAN });
    }
  });

  const whole = { ...JSON.parse(sealedPlanText({ validUntil: null, plan: SAMPLE_PLAN })) };
  it.each([
    ['a plan by itself', JSON.stringify(SAMPLE_PLAN), 'format'],
    ['a newer schema', JSON.stringify({ ...whole, schemaVersion: 2 }), 'schemaVersion'],
    ['a day that is none', JSON.stringify({ ...whole, validUntil: 'soon' }), 'validUntil'],
    ['a day that there is not', JSON.stringify({ ...whole, validUntil: '2026-02-30' }), 'validUntil'],
    ['no word of an end', JSON.stringify({ ...whole, validUntil: undefined }), 'validUntil'],
    ['more than is known', JSON.stringify({ ...whole, more: 1 }), 'more'],
    [
      'a number out of range',
      JSON.stringify({ ...whole, plan: { ...SAMPLE_PLAN, targetCeiling: 9 } }),
      'targetCeiling',
    ],
    ['a key that reaches into the language', `{"__proto__":{"a":1},${JSON.stringify(whole).slice(1)}`, '__proto__'],
    ['one key twice', `{"validUntil":null,${JSON.stringify(whole).slice(1)}`, 'validUntil'],
    [
      'a time that nobody can read',
      JSON.stringify({ ...whole, plan: { ...SAMPLE_PLAN, created: '2026-02-30T09:00:00Z' } }),
      'created',
    ],
    ['no JSON', 'a plan', ''],
  ])('is refused as any plan would be: %s (F33)', (_, text, path) => {
    try {
      read(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DataError);
      expect(error).toMatchObject({ file: 'plan.jws', path });
    }
  });
});
