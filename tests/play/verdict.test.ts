import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../game/movement/judgement';
import { finishPlay, startPlay, stepPlay } from '../../game/play/play-step';
import { attempt, judgement, movement, playThrough, RULES } from './judgements';

const verdicts = (frames: readonly Judgement[], rules = RULES) =>
  playThrough(frames, rules).flatMap(({ ended }) => ended.attempts.map(({ verdict, earned }) => ({ verdict, earned })));
const doubtful = (frames: readonly Judgement[]) =>
  frames.map((f, i) => (i % 4 === 0 ? f : { ...f, notSure: ['lowFrameRate' as const] }));
const nothing = { attempts: [], coMovements: [], blinks: [], gate: [] };

describe('the verdict on a movement', () => {
  it('is counted, with what it earned, when it was long and sure enough', () => {
    const [first, ...more] = verdicts(attempt());
    expect(more).toEqual([]);
    expect(first?.verdict).toBe('counted');
    expect(first?.earned).toBeGreaterThan(0.97);
  });

  it('is given back when it was mostly in doubt, and what it earned stays', () => {
    const [first] = verdicts(doubtful(attempt(0.5, 0.3, 6000)));
    expect(first?.verdict).toBe('givenBack');
    expect(first?.earned).toBeGreaterThan(0);
  });

  it('is too short for a twitch, and given back where a second and more of it was not seen', () => {
    const hold = judgement({ activation: 0.5, phase: 'hold' });
    expect(verdicts([judgement(), ...Array.from({ length: 20 }, () => hold), judgement()])).toEqual([
      { verdict: 'tooShort', earned: 0 },
    ]);
    // Three pictures a second: the time between them is nobody's.
    const sparse = Array.from({ length: 12 }, (_, i) => ({ ...hold, captureMs: 330 * (i + 1), dtMs: 0 }));
    const frames = [judgement(), ...sparse, judgement({ captureMs: 4300, dtMs: 0 })];
    expect(verdicts(frames)).toEqual([{ verdict: 'givenBack', earned: 0 }]);
  });

  it('is given back for what was under way before the first rest', () => {
    expect(verdicts(attempt().slice(30))).toEqual([{ verdict: 'givenBack', earned: 0 }]);
  });

  it('falls by the same rule on an attempt that is open when the block ends', () => {
    const open = (lengthMs: number, speedPerS = 0.3) => {
      const frames = attempt(0.5, speedPerS, lengthMs);
      const { model } =
        playThrough(
          frames.slice(
            0,
            frames.findLastIndex((f) => f.phase === 'hold'),
          ),
        ).at(-1) ?? {};
      if (!model) throw new Error('no frames');
      return finishPlay(model, { ...nothing, attempts: [movement()] });
    };
    const { model, ended } = open(1500);
    expect(ended.attempts).toMatchObject([{ verdict: 'counted' }]);
    expect(ended.attempts[0]?.earned).toBeGreaterThan(0.5);
    expect(model.attemptsEnded).toBe(1);
    expect(open(50, 0.9).ended.attempts).toMatchObject([{ verdict: 'tooShort', earned: 0 }]);
  });

  it('meets its movement where one ends and the next begins in one frame, as when a clock is set back', () => {
    const frames = attempt();
    const held = frames.findLastIndex((f) => f.phase === 'hold');
    let model = startPlay(RULES);
    for (const frame of frames.slice(0, held)) model = stepPlay(model, frame).model;
    const both = judgement({ activation: 0.5, phase: 'onset', ended: { ...nothing, attempts: [movement()] } });
    const step = stepPlay(model, both);
    expect(step.ended.attempts).toMatchObject([{ verdict: 'counted' }]);
    expect(step.model).toMatchObject({ attemptsEnded: 1, phase: 'move' });
    expect(step.model.attempt?.lastedMs).toBe(33);
  });

  it('never counts more than were planned', () => {
    const steps = playThrough([...attempt(), ...attempt(), ...attempt()]);
    const all = steps.flatMap(({ ended }) => ended.attempts.map(({ verdict }) => verdict));
    expect(all).toEqual(['counted', 'counted', 'givenBack']);
  });
});
