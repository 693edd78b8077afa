import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import { SHIPPED_PLANS } from '../../game/app/shipped-plans';
import type { MovementId } from '../../game/movement/movement-id';
import { SIDES } from '../../game/movement/side';
import {
  allowanceAt,
  draftFrom,
  following,
  isOutdated,
  nextVersion,
  refusalOf,
  withAllowanceAt,
  withMovement,
  withOverride,
  withoutMovement,
  withPlanned,
} from '../../game/therapist/plan/draft';
import { MOVEMENT_CATALOGUE } from '../../game/therapy/movement-catalogue';
import { isPatientCode } from '../../game/therapy/prescription/patient-code';
import type { Prescription, Stage } from '../../game/therapy/prescription/prescription';
import { quietListFor } from '../../game/therapy/prescription/quiet-list';

const WRITTEN = { id: 'plan-1', author: 'T', nowIso: '2026-11-26T09:00:00.000+01:00' };
const about = (affected: Prescription['affected'], stage: Stage = 'synkinesis') => ({
  ...{ code: 'KITE-7', affected, stage, onsetDate: null },
});
const template = (id: string): Prescription => {
  const found = SHIPPED_PLANS.find((plan) => plan.id === id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
};

describe('a plan from a template', () => {
  it.each(SHIPPED_PLANS.map(({ id }) => id))('%s is one that the player takes, on either side and on both', (id) => {
    for (const side of [...SIDES, 'both'] as const)
      expect(refusalOf(draftFrom(template(id), about(side), WRITTEN), SHIPPED_LEVELS)).toBeNull();
  });

  it('what was allowed to the affected side goes to the side that is affected here', () => {
    const plan = template('eye-led');
    expect(plan.affected).toBe('patientRight');
    const turned = draftFrom(plan, about('patientLeft'), WRITTEN);
    expect(allowanceAt(plan, 'gentle-eye-closure', 'mouthCorner', 'patientRight')).toBe(0.15);
    expect(allowanceAt(turned, 'gentle-eye-closure', 'mouthCorner', 'patientLeft')).toBe(0.15);
    expect(allowanceAt(turned, 'gentle-eye-closure', 'mouthCorner', 'patientRight')).toBe('reference');
    const kept = draftFrom(plan, about('patientRight'), WRITTEN);
    expect(kept.quiet).toEqual(plan.quiet);
  });

  it('in the flaccid stage holds no active movement, whatever the template', () => {
    for (const plan of SHIPPED_PLANS) {
      const { movements } = draftFrom(plan, about('patientLeft', 'flaccid'), WRITTEN);
      expect(movements.filter(({ movement }) => MOVEMENT_CATALOGUE[movement].kind === 'active')).toEqual([]);
    }
  });

  it('a version after one names it, and keeps everything that was not changed', () => {
    const first = draftFrom(template('mouth-led'), about('patientLeft'), WRITTEN);
    const second = nextVersion(first, about('patientLeft'), { ...WRITTEN, nowIso: '2026-12-01T09:00:00.000+01:00' });
    expect(second.version).toBe(2);
    expect(second.replaces).toEqual({ id: 'plan-1', version: 1 });
    expect({ ...second, version: 1, replaces: null, created: first.created }).toEqual(first);
  });
});

it('a code that the form takes is one that a plan can carry, and no other', () => {
  for (const code of ['KITE-7', 'a', '7', 'A'.repeat(24)]) {
    expect(isPatientCode(code)).toBe(true);
    const plan = draftFrom(template('mouth-led'), { ...about('patientLeft'), code }, WRITTEN);
    expect(refusalOf(plan, SHIPPED_LEVELS)).toBeNull();
  }
  for (const code of ['', 'KÄTE', 'A_1', 'A.1', 'Ann Lee', 'A'.repeat(25)]) {
    expect(isPatientCode(code)).toBe(false);
    const plan = draftFrom(template('mouth-led'), { ...about('patientLeft'), code }, WRITTEN);
    expect(refusalOf(plan, SHIPPED_LEVELS)?.path).toBe('code');
  }
});

describe('a changed plan', () => {
  const plan = draftFrom(template('mouth-led'), about('patientRight'), WRITTEN);

  it('says where it cannot be handed over, as the player would', () => {
    const wrong = withPlanned(plan, 0, { bounds: { easiest: 9, hardest: 2 } });
    expect(refusalOf(wrong, SHIPPED_LEVELS)?.path).toMatch(/^movements\[0\]/);
    expect(refusalOf(withMovement(plan, 'rest', 'lantern-turtle'), SHIPPED_LEVELS)?.path).toMatch(/level/);
    expect(refusalOf(plan, SHIPPED_LEVELS)).toBeNull();
  });

  it('written for another stage is not handed over, and a draft that follows says what the stage forbids', () => {
    const flaccid = about('patientRight', 'flaccid');
    expect(isOutdated(plan, about('patientRight'))).toBe(false);
    expect(isOutdated(plan, about('patientLeft'))).toBe(true);
    expect(isOutdated(plan, flaccid)).toBe(true);
    const followed = following(plan, flaccid);
    expect(isOutdated(followed, flaccid)).toBe(false);
    expect(refusalOf(followed, SHIPPED_LEVELS)?.path).toMatch(/^movements\[\d\]/);
  });

  it('an override holds until it is given back to the grade', () => {
    const plain = withPlanned(plan, 0, { overrides: { target: 0.4 } });
    const longer = withOverride(plain, 0, 'holdMs', 4000);
    expect(longer.movements[0]?.overrides.holdMs).toBe(4000);
    expect(withOverride(longer, 0, 'holdMs', null)).toEqual(plain);
  });

  it('a movement that goes takes its quiet lines with it, unless another scene plays it too', () => {
    const at = plan.movements.findIndex(({ movement }) => movement === 'closed-smile');
    expect(withoutMovement(plan, at).quiet.filter(({ trigger }) => trigger === 'closed-smile')).toEqual([]);
    const twice = withMovement(plan, 'closed-smile', 'reef-walk');
    expect(withoutMovement(twice, at).quiet).toEqual(plan.quiet);
  });

  it('one cell of the quiet map changes that side of that region and nothing else', () => {
    const cells = fc
      .constantFrom(...plan.movements.map(({ movement }) => movement))
      .filter((trigger) => MOVEMENT_CATALOGUE[trigger].quiet.length > 0)
      .chain((trigger) =>
        fc.record({
          trigger: fc.constant(trigger),
          region: fc.constantFrom(...MOVEMENT_CATALOGUE[trigger].quiet.map(({ region }) => region)),
          side: fc.constantFrom(...SIDES),
        }),
      );
    fc.assert(
      fc.property(cells, fc.constantFrom(0.05, 0.12, 'notJudged' as const, null), (cell, allowance) => {
        const changed = withAllowanceAt(plan, cell, allowance);
        expect(allowanceAt(changed, cell.trigger, cell.region, cell.side)).toBe(allowance);
        for (const [trigger, region, side] of allCells(plan)) {
          if (trigger === cell.trigger && region === cell.region && side === cell.side) continue;
          expect(allowanceAt(changed, trigger, region, side)).toBe(allowanceAt(plan, trigger, region, side));
        }
        expect(refusalOf(changed, SHIPPED_LEVELS)).toBeNull();
        if (typeof allowance === 'number')
          expect(
            quietListFor(cell.trigger, changed, 1.5).find((r) => r.region === cell.region && r.side === cell.side)
              ?.allowance,
          ).toBe(allowance);
      }),
      { seed: 20_261_126 },
    );
  });
});

function allCells(plan: Prescription) {
  const triggers: readonly MovementId[] = [...new Set(plan.movements.map(({ movement }) => movement))];
  return triggers.flatMap((trigger) =>
    MOVEMENT_CATALOGUE[trigger].quiet.flatMap(({ region }) => SIDES.map((side) => [trigger, region, side] as const)),
  );
}
