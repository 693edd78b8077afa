import { describe, expect, it } from 'vitest';
import type { SessionPlan } from '../../../../game/player/session/session-plan';
import { type CameraSides, SidesAsking } from '../../../../game/player/session/steps/sides-asking';

const plan = (origin: SessionPlan['origin'], affected: SessionPlan['affected']): SessionPlan => ({
  ...{ origin, affected },
  blocks: [],
  source: null,
  restBetweenMs: 0,
  attemptSeries: 'on',
  painLimit: 3,
});

function asking(...known: readonly string[]): SidesAsking {
  const cameras: CameraSides = { sidesKnown() {}, isSidesKnown: (id) => id !== null && known.includes(id) };
  return new SidesAsking(cameras, () => {});
}

describe('whether the sides are asked about', () => {
  it('must be answered where a plan trains one side with a camera that is new', () => {
    expect(asking().need(plan('unsigned', 'patientLeft'), 'desk', 'goOn')).toBe('ask');
    expect(asking('desk').need(plan('therapist', 'patientRight'), 'lid', 'goOn')).toBe('ask');
  });

  it('is never asked again of a camera that is known', () => {
    expect(asking('desk').need(plan('unsigned', 'patientLeft'), 'desk', 'goOn')).toBe('known');
    expect(asking('desk').need(plan('unsigned', 'both'), 'desk', 'goOn')).toBe('known');
  });

  it('may stay open where both sides train, and is then not asked again in this visit', () => {
    const sides = asking();
    expect(sides.need(plan('unsigned', 'both'), 'desk', 'goOn')).toBe('offer');
    sides.leaveOpen('desk');
    expect(sides.need(plan('unsigned', 'both'), 'desk', 'goOn')).toBe('known');
    expect(sides.need(plan('unsigned', 'patientLeft'), 'desk', 'goOn')).toBe('ask');
  });

  it('comes in a try only when somebody wishes for it', () => {
    expect(asking().need(plan('sample', 'patientLeft'), 'desk', 'goOn')).toBe('known');
    expect(asking().need(plan('sample', 'patientLeft'), 'desk', 'checkSides')).toBe('offer');
  });

  it('is asked each time of a camera that cannot be told from others', () => {
    const sides = asking('desk');
    expect(sides.need(plan('unsigned', 'patientLeft'), null, 'goOn')).toBe('ask');
    sides.leaveOpen(null);
    expect(sides.need(plan('unsigned', 'both'), null, 'goOn')).toBe('offer');
  });
});
