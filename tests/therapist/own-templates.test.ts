import { beforeEach, describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import { SHIPPED_PLANS } from '../../game/app/shipped-plans';
import type { VaultPort } from '../../game/ports/vault-port';
import { keepTemplate, ownTemplates, removeTemplate } from '../../game/therapist/plan/begin/own-templates';
import { beginFrom, refusalOf, withCopied, withPlanned } from '../../game/therapist/plan/draft';
import type { Prescription } from '../../game/therapy/prescription/prescription';
import { newDevice, openOn } from '../engine-adapters/vault/vault-doubles';

const WRITTEN = { id: 'plan-1', author: 'T', nowIso: '2026-11-26T09:00:00.000+01:00' };
const mouthLed = SHIPPED_PLANS.find(({ id }) => id === 'mouth-led') as Prescription;
const about = (affected: Prescription['affected'], code = 'KITE-7') => ({
  ...{ code, affected, stage: 'synkinesis' as const, onsetDate: '2025-01-01' },
});

describe('own templates', () => {
  let vault: VaultPort;

  beforeEach(async () => {
    vault = openOn(newDevice());
    await vault.open();
    await vault.create('blue-lagoon');
  });

  it('carry everything of the plan and nothing of the patient, and make a plan that the player takes', async () => {
    const plan = withPlanned(beginFrom(mouthLed, null, about('patientRight'), WRITTEN), 0, { grade: 5 });
    await keepTemplate(vault, { id: 'own-1', name: ' Slow start ', plan });
    const { templates, unreadable } = await ownTemplates(vault, SHIPPED_LEVELS);
    expect(unreadable).toBe(0);
    const [kept] = templates;
    expect(kept?.name).toBe('Slow start');
    expect(JSON.stringify(kept)).not.toMatch(/KITE-7|2025-01-01/);
    const begun = beginFrom(kept?.plan as Prescription, null, about('patientLeft', 'SEAL-2'), WRITTEN);
    expect(begun.movements).toEqual(plan.movements);
    expect(begun.code).toBe('SEAL-2');
    // The quiet map is on the side of the new patient.
    expect(begun.quiet).toEqual(beginFrom(mouthLed, null, about('patientLeft'), WRITTEN).quiet);
    expect(begun.quiet).not.toEqual(plan.quiet);
    expect(refusalOf(begun, SHIPPED_LEVELS)).toBeNull();
  });

  it('that cannot be read stay where they are and are counted, also when others come and go', async () => {
    await vault.putSetting('templates', [{ id: 'strange', name: 'from a newer one', plan: { a: 1 } }]);
    await keepTemplate(vault, { id: 'own-1', name: 'Mine', plan: mouthLed });
    expect(await ownTemplates(vault, SHIPPED_LEVELS)).toMatchObject({ templates: [{ id: 'own-1' }], unreadable: 1 });
    await removeTemplate(vault, 'own-1');
    expect(await ownTemplates(vault, SHIPPED_LEVELS)).toEqual({ templates: [], unreadable: 1 });
  });
});

describe('a plan from another one', () => {
  it('is the next version where the patient has plans already: no two of one number', () => {
    const begun = beginFrom(mouthLed, { id: 'old', version: 4 }, about('patientLeft'), WRITTEN);
    expect(begun).toMatchObject({ id: 'old', version: 5, replaces: { id: 'old', version: 4 }, code: 'KITE-7' });
    expect(refusalOf(begun, SHIPPED_LEVELS)).toBeNull();
  });

  it('takes over one movement with its numbers and its lines of the quiet map, on the side of the patient', () => {
    const from = withPlanned(beginFrom(mouthLed, null, about('patientRight'), WRITTEN), 0, { grade: 6 });
    const plan = beginFrom(mouthLed, null, about('patientLeft'), WRITTEN);
    const copied = withCopied(plan, from, 0);
    expect(copied.movements).toHaveLength(plan.movements.length);
    expect(copied.movements[0]).toEqual(from.movements[0]);
    expect(copied.quiet).toHaveLength(plan.quiet.length);
    expect(copied.quiet).toEqual(expect.arrayContaining([...plan.quiet]));
    const without = { ...plan, movements: plan.movements.slice(1), quiet: [] };
    expect(withCopied(without, from, 0).movements.at(-1)).toEqual(from.movements[0]);
    expect(refusalOf(withCopied(plan, from, 0), SHIPPED_LEVELS)).toBeNull();
  });
});
