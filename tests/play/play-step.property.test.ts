import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GATE_REASONS } from '../../game/movement/gate-reason';
import type { Judgement, QuietState } from '../../game/movement/judgement';
import { blockProgress } from '../../game/play/block-progress';
import type { PlayRules } from '../../game/play/play-rules';
import { bandOf } from '../../game/play/reward-law';
import { judgement, playThrough, RULES, TASK } from './judgements';

const quietState: fc.Arbitrary<QuietState> = fc
  .record({
    change: fc.option(fc.double({ min: -0.5, max: 1, noNaN: true }), { freq: 6 }),
    allowance: fc.constantFrom(0.1, 0.2),
    coMoving: fc.boolean(),
  })
  .map(({ change, allowance, coMoving }) => ({
    region: 'eye',
    side: 'patientLeft',
    change,
    allowance,
    past: change !== null && change > allowance,
    coMoving,
    stirring: change === null ? 0 : Math.min(1, Math.max(0, change / allowance)),
  }));

const usuallyCalm = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.double({ min: 0, max: 1, noNaN: true }));
const usuallySure = fc.oneof(
  { weight: 5, arbitrary: fc.constant([]) },
  fc.subarray([...GATE_REASONS], { minLength: 1, maxLength: 2 }),
);
const usuallyQuiet = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(quietState, { maxLength: 2 }));

const frame: fc.Arbitrary<Judgement> = fc
  .record({
    dtMs: fc.constantFrom(0, 16, 33, 80, 240),
    activation: fc.option(fc.double({ min: -0.2, max: 1.4, noNaN: true }), { freq: 8 }),
    activationSpeedPerS: fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { freq: 8 }),
    notSure: usuallySure,
    quiet: usuallyQuiet,
    calm: usuallyCalm,
    phase: fc.constantFrom('rest' as const, 'onset' as const, 'hold' as const, 'release' as const),
  })
  .map((part) => judgement(part));

/** Frames in runs, so that holds and rests of a second or more come up and not only noise. */
const stream = fc
  .array(
    fc.tuple(frame, fc.integer({ min: 1, max: 20 })).map(([f, n]) => Array.from({ length: n }, () => f)),
    { minLength: 1, maxLength: 30 },
  )
  .map((runs) => [judgement(), ...runs.flat()]);

const rules: fc.Arbitrary<PlayRules> = fc
  .record({
    movement: fc.constantFrom('closed-smile' as const, 'rest' as const),
    attempts: fc.integer({ min: 1, max: 4 }),
    blockMs: fc.constantFrom(2000, 10_000, 120_000),
    feedbackEvery: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ movement, ...rest }) => ({ ...RULES, ...rest, stillMs: 4000, task: { ...TASK, movement } }));

/** The same frame with more co-movement and nothing else changed. */
const moreCoMovement = fc.record({
  change: fc.double({ min: 0, max: 1, noNaN: true }),
  calm: fc.double({ min: 0, max: 1, noNaN: true }),
  at: fc.nat({ max: 700 }),
  length: fc.integer({ min: 1, max: 200 }),
});

function addCoMovement(
  frames: readonly Judgement[],
  more: { change: number; calm: number; at: number; length: number },
) {
  return frames.map((f, i) => {
    if (i < more.at || i >= more.at + more.length) return f;
    const quiet = f.quiet.map((q) => {
      const change = q.change === null ? null : q.change + more.change;
      const past = change !== null && change > q.allowance;
      return { ...q, change, past, coMoving: q.coMoving || past };
    });
    const extra: QuietState = {
      region: 'mouthCorner',
      side: 'patientRight',
      change: more.change,
      allowance: 0.1,
      past: more.change > 0.1,
      coMoving: more.change > 0.1,
      stirring: Math.min(1, more.change / 0.1),
    };
    return { ...f, quiet: [...quiet, extra], calm: Math.max(f.calm, more.calm) };
  });
}

describe('the reward law, for any input', () => {
  it('never lets progress rise past an allowance, too fast, too big, in calm or in doubt, and never lets it fall', () => {
    fc.assert(
      fc.property(stream, rules, (frames, r) => {
        let shown = 0;
        let earned = 0;
        for (const { frame: f, signal, model } of playThrough(frames, r)) {
          const forbidden =
            f.notSure.length > 0 ||
            f.calm > 0 ||
            f.quiet.some((q) => q.past) ||
            (f.activation !== null && f.activation > bandOf(r.task).high) ||
            (f.activationSpeedPerS !== null && Math.abs(f.activationSpeedPerS) > r.task.speedLimitPerS);
          if (forbidden) expect(signal.progress).toBe(shown);
          if (forbidden) expect(blockProgress(model)).toBe(earned);
          expect(signal.progress).toBeGreaterThanOrEqual(shown);
          expect(signal.progress).toBeLessThanOrEqual(1);
          shown = signal.progress;
          earned = blockProgress(model);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never gives more progress, shown or earned, or more light to the one with more co-movement', () => {
    fc.assert(
      fc.property(stream, rules, moreCoMovement, (frames, r, more) => {
        const less = playThrough(frames, r);
        const worse = playThrough(addCoMovement(frames, more), r);
        for (const [i, step] of worse.entries()) {
          const other = less[i];
          if (!other) throw new Error('the two streams have the same length');
          expect(step.signal.progress).toBeLessThanOrEqual(other.signal.progress);
          expect(blockProgress(step.model)).toBeLessThanOrEqual(blockProgress(other.model));
          expect(step.signal.light).toBeLessThanOrEqual(other.signal.light + 1e-12);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives a picture that scenes can trust: every share within 0..1, and the same for the same input', () => {
    fc.assert(
      fc.property(stream, rules, (frames, r) => {
        const first = playThrough(frames, r).map((s) => s.signal);
        for (const s of first) {
          for (const share of [s.calm, s.light, s.holdProgress, s.progress, ...Object.values(s.stirring)]) {
            expect(share >= 0 && share <= 1).toBe(true);
          }
        }
        expect(playThrough(frames, r).map((s) => s.signal)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it('does not find the law too strict to earn at all', () => {
    const earned = fc.sample(fc.tuple(stream, rules), 200).filter(([frames, r]) => {
      const last = playThrough(frames, r).at(-1);
      return last !== undefined && last.signal.progress > 0;
    });
    expect(earned.length).toBeGreaterThan(10);
  });
});
