import { describe, expect, it } from 'vitest';
import type { DetectionLimit } from '../../game/movement/co-movement/detection-limits';
import { raisedLimits } from '../../game/record/raised-limits';
import { sampleSession } from '../fixtures/records/sample-session';

const [block] = sampleSession().blocks;

function told(...games: (readonly Partial<DetectionLimit>[] | null)[]) {
  const eye: DetectionLimit = {
    ...{ region: 'eye', side: 'patientLeft', direction: 'narrowing' },
    ...{ planned: 0.1, inForce: 0.1, sureFrom: 0.11, limitedBy: 'plan' },
  };
  if (block === undefined) throw new Error('the sample has no block');
  const blocks = games.map((limits) => ({ ...block, limits: limits?.map((one) => ({ ...eye, ...one })) ?? null }));
  return raisedLimits({ blocks }).map((limit) => [limit.region, limit.inForce]);
}

describe('the limits that are told of a session', () => {
  it('are those that the picture raised, and nothing of what the plan set', () => {
    expect(told([{}, { region: 'brow', inForce: 0.14, limitedBy: 'light' }])).toEqual([['brow', 0.14]]);
  });

  it('are told apart by direction: the lids may narrow and widen by the same number', () => {
    const light = { inForce: 0.14, limitedBy: 'light' } as const;
    expect(told([light, { ...light, direction: 'widening' }])).toEqual([
      ['eye', 0.14],
      ['eye', 0.14],
    ]);
  });

  it('are told once, with the highest of all games', () => {
    const raised = (inForce: number) => [{ inForce, limitedBy: 'tooFar' } as const];
    expect(told(raised(0.13), raised(0.15), raised(0.14))).toEqual([['eye', 0.15]]);
  });

  it('leave out what looks the same in whole percents', () => {
    expect(told([{ inForce: 0.104, limitedBy: 'light' }])).toEqual([]);
  });

  it('name a region that was not seen at rest', () => {
    expect(told([{ inForce: null, limitedBy: 'unseen' }])).toEqual([['eye', null]]);
  });

  it('are none where nobody knows them', () => {
    expect(told(null)).toEqual([]);
  });
});
