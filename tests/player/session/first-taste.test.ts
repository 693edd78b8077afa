import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { firstTaste } from '../../../game/player/session/first-taste';
import { noOptions } from '../player-doubles';

const taste = (change: Partial<typeof noOptions>, face: 'practice' | 'camera' = 'camera') =>
  firstTaste(SHIPPED_LEVELS, { ...noOptions, ...change }, face);

describe('the first taste', () => {
  it('is one gentle game of at most two minutes with the healthy references', () => {
    const { plan, problems } = taste({});
    expect(problems).toEqual([]);
    expect(plan.blocks).toHaveLength(1);
    expect(plan.blocks[0]?.rules.blockMs).toBeLessThanOrEqual(120_000);
    const eyes = plan.blocks[0]?.rules.task.quietList.filter(({ region }) => region === 'eye');
    expect(eyes?.map(({ allowance }) => allowance)).toEqual([0.22, 0.22]);
  });

  it('takes movement, side and allowance from the address', () => {
    const { plan } = taste({
      movement: 'lip-pucker',
      affected: 'patientLeft',
      allowances: [{ region: 'eye', side: 'both', allowance: 0.15 }],
    });
    const task = plan.blocks[0]?.rules.task;
    expect(task).toMatchObject({ movement: 'lip-pucker', affected: 'patientLeft' });
    expect(task?.quietList.filter(({ region }) => region === 'eye').every(({ allowance }) => allowance === 0.15)).toBe(
      true,
    );
  });

  it('lets anybody rest, with a camera too', () => {
    expect(taste({ movement: 'rest' }).plan.blocks[0]?.scene).toBe('still-lagoon');
  });

  it('plays other movements with the practice face only; a camera needs a plan for them', () => {
    expect(taste({ movement: 'snarl' }, 'practice').plan.blocks[0]?.rules.task.movement).toBe('snarl');
    const { plan, problems } = taste({ movement: 'snarl' });
    expect(problems[0]).toMatchObject({ name: 'movement', value: 'snarl' });
    expect(plan.blocks[0]?.rules.task.movement).toBe('closed-smile');
  });

  it('says which allowance cannot be judged in a movement, and plays without it', () => {
    const { plan, problems } = taste({
      movement: 'rest',
      allowances: [{ region: 'eye', side: 'both', allowance: 0.1 }],
    });
    expect(plan.blocks).toHaveLength(1);
    expect(problems.map(({ name }) => name)).toEqual(problems.length > 0 ? ['allowance'] : []);
  });

  it('never plays more attempts than the plan allows', () => {
    const most = taste({}).plan.blocks[0]?.rules.attempts ?? 0;
    expect(taste({ attempts: 6 }).plan.blocks[0]?.rules.attempts).toBe(Math.min(6, most));
    expect(taste({ attempts: 2 }).plan.blocks[0]?.rules.attempts).toBe(2);
  });
});
