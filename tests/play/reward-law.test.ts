import { describe, expect, it } from 'vitest';
import { mayEarn } from '../../game/play/reward-law';
import { judgement, quiet, TASK } from './judgements';

describe('the reward law', () => {
  const inBand = { activation: 0.5, phase: 'hold' } as const;

  it('pays for a quiet region that is seen, and not for one that is not: it may be past its allowance', () => {
    const unseen = { ...quiet(0), change: null };
    expect(mayEarn(TASK, judgement({ ...inBand, quiet: [quiet(0.1)] }))).toBe(true);
    expect(mayEarn(TASK, judgement({ ...inBand, quiet: [quiet(0.3)] }))).toBe(false);
    expect(mayEarn(TASK, judgement({ ...inBand, quiet: [unseen] }))).toBe(false);
    expect(mayEarn({ ...TASK, movement: 'rest' }, judgement({ quiet: [quiet(0), unseen] }))).toBe(false);
  });
});
