import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { SHIPPED_PLANS } from '../../../game/app/shipped-plans';
import { MOVEMENT_IDS } from '../../../game/movement/movement-id';
import { todaysSession } from '../../../game/player/profiles/todays-session';
import { readChosenScenes, scenesFor, withChosenScenes } from '../../../game/player/session/chosen-scenes';
import { firstTaste } from '../../../game/player/session/first-taste';
import { suits } from '../../../game/therapy/level/scene-suitability';
import { noOptions } from '../player-doubles';

const planned = SHIPPED_PLANS.flatMap((plan) => {
  const nowIso = '2026-11-22T10:00:00.000+01:00';
  const today = todaysSession({ levels: SHIPPED_LEVELS, plan, stairs: {}, sessions: [], nowIso, attempts: null });
  return today.plan === null ? [] : [today.plan];
});
const plans = [...planned, firstTaste(SHIPPED_LEVELS, noOptions, 'camera').plan];

describe('the creature that a player chooses', () => {
  it('changes what is drawn and nothing that is measured, asked for or allowed, in every plan and for every choice', () => {
    let changed = 0;
    for (const plan of plans) {
      for (const { rules } of plan.blocks) {
        const { movement } = rules.task;
        for (const scene of scenesFor(movement)) {
          const chosen = withChosenScenes(plan, { [movement]: scene });
          expect(chosen.blocks.find((block) => block.rules.task.movement === movement)?.scene).toBe(scene);
          const numbers = (of: typeof plan) => of.blocks.map(({ scene: _drawn, ...rest }) => rest);
          expect(numbers(chosen)).toEqual(numbers(plan));
          expect({ ...chosen, blocks: null }).toEqual({ ...plan, blocks: null });
          changed += 1;
        }
      }
    }
    expect(changed).toBeGreaterThan(plans.length);
  });

  it('is always one that suits the movement: nothing that must be watched with closed eyes', () => {
    for (const movement of MOVEMENT_IDS) {
      expect(scenesFor(movement).length).toBeGreaterThan(0);
      for (const scene of scenesFor(movement)) expect(suits(scene, movement)).toBe(true);
    }
    expect(scenesFor('gentle-eye-closure')).toEqual(['sleepy-anemone']);
  });

  it('is not taken where it does not suit', () => {
    const [plan] = plans;
    if (plan === undefined) throw new Error('no plan');
    const [block] = plan.blocks;
    if (block === undefined) throw new Error('no block');
    expect(withChosenScenes(plan, { [block.rules.task.movement]: 'tide-pool' })).toEqual(plan);
  });
});

describe('a stored choice', () => {
  it('comes back as far as it makes sense', () => {
    const whole = { 'closed-smile': 'rising-ray', rest: 'reef-walk' };
    expect(readChosenScenes(whole)).toEqual({ scenes: whole, all: true });
    for (const odd of [{ snarl: 'kraken' }, { snarl: 'tide-pool' }, { grin: 'rising-ray' }, { snarl: 3 }]) {
      expect(readChosenScenes({ ...whole, ...odd })).toEqual({ scenes: whole, all: false });
    }
    for (const nothing of [null, 3, 'x', ['rising-ray']]) {
      expect(readChosenScenes(nothing)).toEqual({ scenes: {}, all: false });
    }
  });
});
