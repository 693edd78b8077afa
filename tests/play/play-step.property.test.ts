import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GATE_REASONS } from '../../game/movement/gate/gate-reason';
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

const usuallyCalm = fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.double({ min: 0, max: 1, noNaN: true }));
const usuallySure = fc.oneof(
  { weight: 8, arbitrary: fc.constant([]) },
  fc.subarray([...GATE_REASONS], { minLength: 1, maxLength: 2 }),
);
const usuallyQuiet = fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.array(quietState, { maxLength: 2 }));

/** Half of the values lie where something can be earned, a few are unknown: blind chance would hardly ever earn. */
function oftenGood(good: fc.Arbitrary<number>, any: fc.Arbitrary<number>): fc.Arbitrary<number | null> {
  return fc.oneof(
    { weight: 6, arbitrary: good },
    { weight: 5, arbitrary: any },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

const frame: fc.Arbitrary<Judgement> = fc
  .record({
    dtMs: fc.constantFrom(0, 16, 33, 80, 240),
    activation: oftenGood(
      fc.double({ min: 0.3, max: 0.7, noNaN: true }),
      fc.double({ min: -0.2, max: 1.4, noNaN: true }),
    ),
    activationSpeedPerS: oftenGood(fc.constant(0), fc.double({ min: -1, max: 1, noNaN: true })),
    notSure: usuallySure,
    quiet: usuallyQuiet,
    calm: usuallyCalm,
    phase: fc.constantFrom('rest' as const, 'onset' as const, 'hold' as const, 'release' as const),
  })
  .map((part) => judgement(part));

/** Frames in runs, so that holds and rests of a second or more come up and not only noise. */
const stream = fc
  .array(
    fc.tuple(frame, fc.integer({ min: 1, max: 40 })).map(([f, n]) => Array.from({ length: n }, () => f)),
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

/** Checks by hand: millions of frames are too many for `expect`. */
function must(holds: boolean, law: string): void {
  if (!holds) throw new Error(law);
}

describe('the reward law, for any input', () => {
  it('never lets progress rise past an allowance, too fast, too big, in calm or in doubt, and never lets it fall (Safety)', () => {
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
          const now = blockProgress(model);
          must(!forbidden || signal.progress === shown, 'shown progress rose in a forbidden frame');
          must(!forbidden || now === earned, 'earned progress rose in a forbidden frame');
          must(signal.progress >= shown, 'shown progress fell');
          must(now >= earned, 'earned progress fell');
          must(signal.progress <= 1, 'progress above 1');
          shown = signal.progress;
          earned = now;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never gives more progress, shown or earned, or more light to the one with more co-movement (Safety)', () => {
    fc.assert(
      fc.property(stream, rules, moreCoMovement, (frames, r, more) => {
        const less = playThrough(frames, r);
        for (const [i, worse] of playThrough(addCoMovement(frames, more), r).entries()) {
          const other = less[i];
          if (!other) throw new Error('the two streams have the same length');
          must(worse.signal.progress <= other.signal.progress, 'more co-movement showed more progress');
          must(blockProgress(worse.model) <= blockProgress(other.model), 'more co-movement earned more');
          must(worse.signal.light <= other.signal.light + 1e-12, 'more co-movement gave more light');
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
            must(share >= 0 && share <= 1, `a share of ${share}`);
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
    expect(earned.length).toBeGreaterThan(100);
  });
});
