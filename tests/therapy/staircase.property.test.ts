import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStair, stairReasonInWords, startStair } from '../../game/therapy/staircase';

const BOUNDS = { easiest: 2, hardest: 7 };
const outcome = fc.constantFrom('success' as const, 'notYet' as const);
const outcomes = (successes: number, attempts: number) =>
  Array.from({ length: attempts }, (_, i) => (i < successes ? ('success' as const) : ('notYet' as const)));

describe('the staircase', () => {
  it('never leaves the bounds and never climbs by more than a grade a session', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(outcome, { maxLength: 30 })),
        fc.double({ min: 1, max: 10, noNaN: true }),
        (all, at) => {
          let state = startStair({ grade: at });
          let grade: number | null = null;
          for (const session of all) {
            const step = nextStair(state, session, BOUNDS);
            expect(step.grade).toBeGreaterThanOrEqual(2);
            expect(step.grade).toBeLessThanOrEqual(7);
            expect(Number.isInteger(step.grade)).toBe(true);
            if (grade !== null) expect(step.grade - grade).toBeLessThanOrEqual(1);
            ({ state, grade } = step);
          }
        },
      ),
    );
  });

  it('rests where four of five attempts succeed', () => {
    const step = nextStair({ position: 4.5 }, outcomes(8, 10), BOUNDS);
    expect(step.state.position).toBe(4.5);
    expect(step.why).toEqual({ kind: 'kept', successes: 8, attempts: 10 });
  });

  it('loosens four times as far as it tightens', () => {
    const up = nextStair({ position: 4 }, outcomes(4, 4), BOUNDS).state.position - 4;
    const down = 4 - nextStair({ position: 4 }, outcomes(0, 4), BOUNDS).state.position;
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
      const attempts = Array.from({ length: 10 }, () =>
        random() < chance ? ('success' as const) : ('notYet' as const),
      );
      state = nextStair(state, attempts, { easiest: 1, hardest: 10 }).state;
      if (session > 50) played.push(chance);
    }
    const mean = played.reduce((a, b) => a + b, 0) / played.length;
    expect(mean).toBeGreaterThan(0.76);
    expect(mean).toBeLessThan(0.86);
  });

  it('says why, in one sentence, whatever happened', () => {
    const told = (position: number, successes: number, attempts: number) => {
      const step = nextStair({ position }, outcomes(successes, attempts), BOUNDS);
      return [step.why.kind, step.grade, stairReasonInWords(step.why, step.grade)];
    };
    expect(told(3.6, 10, 10)).toEqual([
      'tightened',
      4,
      'Grade 4 from now on: 10 of 10 judged attempts went as asked, above the aim of four in five.',
    ]);
    expect(told(4, 5, 10).slice(0, 2)).toEqual(['loosened', 2]);
    expect(told(3, 8, 10).slice(0, 2)).toEqual(['kept', 3]);
    expect(told(3, 2, 2).slice(0, 2)).toEqual(['tooFewAttempts', 3]);
    expect(told(7, 10, 10).slice(0, 2)).toEqual(['hardestBound', 7]);
    expect(told(2, 0, 10).slice(0, 2)).toEqual(['easiestBound', 2]);
  });
});
