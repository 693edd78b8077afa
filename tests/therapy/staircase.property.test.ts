import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeToPlay, nextStair, stairAfter, startStair } from '../../game/therapy/staircase';

const BOUNDS = { easiest: 2, hardest: 7 };
const judged = (successes: number, attempts: number) => ({ successes, attempts });
const session = fc
  .nat({ max: 30 })
  .chain((attempts) => fc.record({ successes: fc.nat({ max: attempts }), attempts: fc.constant(attempts) }));

describe('the staircase', () => {
  it('never leaves the bounds and never climbs by more than a grade a session', () => {
    fc.assert(
      fc.property(fc.array(session), fc.double({ min: 1, max: 10, noNaN: true }), (all, at) => {
        let state = startStair({ grade: at });
        let grade: number | null = null;
        for (const one of all) {
          const step = nextStair(state, one, BOUNDS);
          expect(step.grade).toBeGreaterThanOrEqual(2);
          expect(step.grade).toBeLessThanOrEqual(7);
          expect(Number.isInteger(step.grade)).toBe(true);
          if (grade !== null) expect(step.grade - grade).toBeLessThanOrEqual(1);
          ({ state, grade } = step);
        }
      }),
    );
  });

  it('rests where four of five attempts succeed', () => {
    const step = nextStair({ position: 4.5 }, judged(8, 10), BOUNDS);
    expect(step.state.position).toBe(4.5);
    expect(step.why).toEqual({ kind: 'kept', successes: 8, attempts: 10 });
  });

  it('loosens four times as far as it tightens', () => {
    const up = nextStair({ position: 4 }, judged(4, 4), BOUNDS).state.position - 4;
    const down = 4 - nextStair({ position: 4 }, judged(0, 4), BOUNDS).state.position;
    expect(down / up).toBeCloseTo(4);
  });

  it('settles at 80 % for a person whose success falls with the grade', () => {
    // Success 100 % at grade 1, 5 % less with every grade: four in five at grade 5. A small repeatable generator.
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    let state = startStair({ grade: 1 });
    const played: number[] = [];
    for (let session = 0; session < 400; session += 1) {
      const chance = 1 - 0.05 * (state.position - 1);
      const successes = Array.from({ length: 10 }, random).filter((draw) => draw < chance).length;
      state = nextStair(state, judged(successes, 10), { easiest: 1, hardest: 10 }).state;
      if (session > 50) played.push(chance);
    }
    const mean = played.reduce((a, b) => a + b, 0) / played.length;
    expect(mean).toBeGreaterThan(0.76);
    expect(mean).toBeLessThan(0.86);
  });

  it('says why, whatever happened', () => {
    const told = (position: number, successes: number, attempts: number) => {
      const step = nextStair({ position }, judged(successes, attempts), BOUNDS);
      return [step.why.kind, step.grade];
    };
    expect(told(3.6, 10, 10)).toEqual(['tightened', 4]);
    expect(told(4, 5, 10)).toEqual(['loosened', 2]);
    expect(told(3, 8, 10)).toEqual(['kept', 3]);
    expect(told(3, 2, 2)).toEqual(['tooFewAttempts', 3]);
    expect(told(7, 10, 10)).toEqual(['hardestBound', 7]);
    expect(told(2, 0, 10)).toEqual(['easiestBound', 2]);
  });
});

describe('the grade that is played', () => {
  const planned = { grade: 4, bounds: BOUNDS };

  it('is where the movement stands, inside the bounds, and the plan begins it', () => {
    expect(gradeToPlay(planned, undefined)).toBe(4);
    expect(gradeToPlay(planned, { position: 5.9 })).toBe(5);
    expect(gradeToPlay(planned, { position: 99 })).toBe(7);
    expect(gradeToPlay({ ...planned, staircase: 'on' }, { position: 1 })).toBe(2);
  });

  it('is the plan’s wherever the movement stands, and nothing moves it, once the therapist has frozen it', () => {
    const frozen = { ...planned, staircase: 'off' } as const;
    expect(gradeToPlay(frozen, { position: 6 })).toBe(4);
    expect(stairAfter(frozen, { position: 6 }, judged(10, 10))).toBeNull();
    expect(stairAfter(frozen, undefined, judged(0, 10))).toBeNull();
    expect(stairAfter(planned, undefined, judged(0, 0))).toBeNull();
    expect(stairAfter(planned, undefined, judged(10, 10))?.state).toEqual({ position: 4.5 });
  });
});
