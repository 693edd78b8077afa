import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSeal } from '../../../engine-adapters/jose/open-seal';
import { sealMaker } from '../../../engine-adapters/jose/seal-maker';
import { codeDrawing } from '../../../engine-adapters/qr/code-drawing';
import { codeReading } from '../../../engine-adapters/qr/code-reading';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { SHIPPED_PLANS } from '../../../game/app/shipped-plans';
import { readSealedPlan } from '../../../game/record/handover/read-sealed-plan';
import { sealedPlanText } from '../../../game/therapy/handover/sealed-plan';
import type { Prescription } from '../../../game/therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { drawnCode } from '../qr/drawn-code';
import { memoryKeyShelf } from './memory-key-shelf';

/** What an everyday camera reads without care; one code must hold a plan of five movements. */
const MOST_MODULES = 93;

const maker = sealMaker(memoryKeyShelf());
/** As a therapist's page hands it over: an id of its own, what it follows, an end. */
const handedOver = (plan: Prescription): Prescription => ({
  ...plan,
  ...{
    id: '0b0a5bef-17d4-4f0e-8e3d-3f1bb8c3a8c1',
    version: 4,
    code: 'MILLER-17',
    author: 'Dr. A. Beispiel, Klinik am See',
  },
  replaces: { id: '0b0a5bef-17d4-4f0e-8e3d-3f1bb8c3a8c1', version: 3 },
  created: '2026-11-26T17:42:31.482+01:00',
});
const seal = (plan: Prescription) =>
  maker.sign('plan', new TextEncoder().encode(sealedPlanText({ validUntil: '2027-02-28', plan })));

describe('a sealed plan in a code', () => {
  it.each([...SHIPPED_PLANS, SAMPLE_PLAN].map((plan) => [plan.movements.length, plan.id, plan] as const))(
    'of %i movements (%s) fits, and comes out as it went in',
    async (_count, _id, template) => {
      const plan = handedOver(template);
      const sealed = await seal(plan);
      const modules = codeDrawing.modules(sealed);
      expect(modules?.length).toBeLessThanOrEqual(MOST_MODULES);
      const read = codeReading.read(drawnCode(modules ?? []), 'camera');
      expect(read).toBe(sealed);
      const answer = await openSeal('plan', read ?? '');
      if ('refused' in answer) throw new Error(answer.refused);
      expect(readSealedPlan(answer.opened.content, 'code', SHIPPED_LEVELS)).toEqual({ plan, validUntil: '2027-02-28' });
    },
  );

  it('still opens when it was sealed by an earlier version', async () => {
    const old = readFileSync(new URL('./sealed-plan-1.json', import.meta.url), 'utf8');
    const { sealed, thumbprint } = JSON.parse(old);
    const answer = await openSeal('plan', sealed);
    if ('refused' in answer) throw new Error(answer.refused);
    expect(answer.opened.signedBy.thumbprint).toBe(thumbprint);
    expect(readSealedPlan(answer.opened.content, 'code', SHIPPED_LEVELS).plan).toEqual(handedOver(SAMPLE_PLAN));
  });
});
