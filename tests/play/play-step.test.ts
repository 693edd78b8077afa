import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../game/movement/judgement';
import { startPlay } from '../../game/play/play-step';
import { attempt, judgement, playThrough, quiet, RULES, TASK } from './judgements';

function last(frames: readonly Judgement[], rules = RULES) {
  const step = playThrough(frames, rules).at(-1);
  if (!step) throw new Error('no frames');
  return step;
}

describe('a block of play', () => {
  it('is full after the planned attempts, each slow, held and let go', () => {
    const steps = playThrough([...attempt(), ...attempt()]);
    const end = steps.at(-1);
    expect(end?.signal.phase).toBe('done');
    expect(end?.signal.cue).toEqual({ kind: 'done' });
    expect(end?.signal.progress).toBeGreaterThan(0.97);
    const kinds = steps.flatMap((s) => s.events.map((e) => e.kind));
    const one = ['attemptBegan', 'holdFull', 'releaseBegan', 'attemptEnded'];
    expect(kinds).toEqual([...one, ...one, 'blockDone']);
  });

  it('shows each phase of the attempt in turn', () => {
    const phases = playThrough(attempt()).map((s) => s.signal.phase);
    expect(phases.filter((p, i) => p !== phases[i - 1])).toEqual(['rest', 'move', 'hold', 'release', 'rest']);
  });

  it('earns in proportion to the time held, and nothing without a hold', () => {
    const half = last(attempt(0.5, 0.3, 0)).signal.progress;
    const full = last(attempt(0.5, 0.3, 1500)).signal.progress;
    expect(last(attempt(0.25, 0.3, 1500)).signal.progress).toBe(0);
    expect(half).toBeLessThan(full);
    expect(full).toBeGreaterThan(0.48);
  });

  it('pays a slow hold well only after a slow way to it, and never takes back what was earned', () => {
    const slow = attempt(0.5, 0.3, 1500);
    const isWayToHold = (f: Judgement) => f.phase === 'onset' || (f.phase === 'rest' && (f.activation ?? 0) > 0);
    const hasty = slow.map((f) => (isWayToHold(f) ? { ...f, activationSpeedPerS: 2 } : f));
    const half = slow.map((f) => (isWayToHold(f) && (f.activation ?? 0) > 0.35 ? { ...f, activationSpeedPerS: 2 } : f));
    const earned = [slow, half, hasty].map((frames) => last(frames).signal.progress);
    expect(earned[0]).toBeGreaterThan(0.48);
    expect(earned[1]).toBeLessThan(0.8 * (earned[0] ?? 0));
    expect(earned[2]).toBeLessThan(0.5 * (earned[0] ?? 0));
    expect(earned[2]).toBeGreaterThan(0.1);
    for (const frames of [half, hasty]) {
      const progress = playThrough([...frames, ...hasty, ...slow]).map((s) => s.signal.progress);
      expect(progress.every((p, i) => p >= (progress[i - 1] ?? 0))).toBe(true);
    }
  });

  it('waits for the first rest: a movement under way when it opens earns nothing', () => {
    const frames = attempt().filter((f) => f.phase !== 'rest');
    expect(last(frames).signal).toMatchObject({ phase: 'ready', progress: 0 });
  });

  it('keeps what was held through a pause', () => {
    const calm = Array.from({ length: 30 }, () =>
      judgement({ activation: 0.5, phase: 'hold', calm: 0.9, quiet: [quiet(0.3, true)] }),
    );
    const frames = attempt(0.5, 0.3, 1500);
    const middle = frames.findIndex((f) => f.phase === 'hold') + 20;
    const whole = last(frames).signal.progress;
    expect(last([...frames.slice(0, middle), ...calm, ...frames.slice(middle)]).signal.progress).toBeCloseTo(whole, 12);
  });

  it('does not spend an attempt on a small stir, but counts one in calm', () => {
    expect(last(attempt(0.25)).model.attemptsEnded).toBe(0);
    expect(last(attempt(0.5, 0.3, 500, { calm: 0.9 })).model.attemptsEnded).toBe(1);
  });

  it('takes a movement that came down into the band for a hold', () => {
    const down = attempt(0.9, 0.3, 500).filter((f) => f.phase !== 'release' || (f.activation ?? 0) > 0.5);
    const held = Array.from({ length: 60 }, () => judgement({ activation: 0.5, phase: 'release' }));
    const end = down.slice(-10);
    const { signal } = last([...down.slice(0, -10), ...held]);
    expect(signal).toMatchObject({ phase: 'hold', holdProgress: 1, cue: { kind: 'letGo' } });
    expect(last([...down.slice(0, -10), ...held, ...end]).model.attemptsEnded).toBe(1);
  });

  it('gives nothing for passing through the band, and neither credit nor a spent attempt for a twitch', () => {
    expect(last(attempt(0.95, 0.3, 1500)).signal.progress).toBe(0);
    const twitch = Array.from({ length: 25 }, () => judgement({ activation: 0.5, phase: 'hold' }));
    const { model } = last([judgement(), ...twitch, judgement()]);
    expect(model).toMatchObject({ attemptsEnded: 0, earnedBefore: 0, shownProgress: 0 });
  });

  it('gives an attempt back that was mostly in doubt, and keeps what was earned in it', () => {
    const talked = attempt(0.5, 0.3, 3000).map((f, i) => (i % 4 === 0 ? f : { ...f, notSure: ['speech' as const] }));
    const { model } = last(talked);
    expect(model.attemptsEnded).toBe(0);
    expect(model.shownProgress).toBeGreaterThan(0);
    expect(last([...talked, ...attempt(), ...attempt()]).signal).toMatchObject({ phase: 'done', progress: 1 });
  });

  it('ends by time, but never in the middle of an attempt', () => {
    const rules = { ...RULES, blockMs: 3000 };
    const steps = playThrough([...attempt(), ...Array.from({ length: 5 }, () => judgement())], rules);
    const done = steps.findIndex((s) => s.signal.phase === 'done');
    expect(steps[done]?.events).toContainEqual(expect.objectContaining({ kind: 'blockDone', why: 'time' }));
    expect(steps[done]?.frame.phase).toBe('rest');
    expect(steps[done]?.signal.progress).toBeGreaterThan(0.48);
  });

  it('does not count doubt against the time', () => {
    const rules = { ...RULES, blockMs: 1000 };
    const frames = Array.from({ length: 200 }, () => judgement({ notSure: ['pose'] }));
    expect(last([judgement(), ...frames], rules).signal.phase).toBe('rest');
  });

  it('counts calm against the time: given back, it would let more co-movement earn more', () => {
    const rules = { ...RULES, blockMs: 1000 };
    const frames = Array.from({ length: 40 }, () => judgement({ calm: 0.9 }));
    expect(last([judgement(), ...frames], rules).signal.phase).toBe('done');
  });

  it('refuses rules that cannot be played (F33)', () => {
    expect(() => startPlay({ ...RULES, attempts: 0 })).toThrow(/attempts/);
    expect(() => startPlay({ ...RULES, task: { ...TASK, target: 0.2, bandHalfWidth: 0.3 } })).toThrow(/band/);
  });
});

describe('the rest game', () => {
  const rules = {
    ...RULES,
    stillMs: 1000,
    task: { ...TASK, movement: 'rest' as const, target: 0, bandHalfWidth: 0.12 },
  };
  const still = (n: number, part: Partial<Judgement> = {}) =>
    Array.from({ length: n }, () => judgement({ activation: null, activationSpeedPerS: null, ...part }));

  it('fills with stillness', () => {
    expect(last(still(16), rules).signal.progress).toBeCloseTo(0.5, 1);
    expect(last(still(40), rules).signal).toMatchObject({ progress: 1, phase: 'done' });
  });

  it('waits while a quiet region is not quiet, and asks to let go', () => {
    const { signal } = last([...still(5), ...still(40, { quiet: [quiet(0.4)] })], rules);
    expect(signal.progress).toBeLessThan(0.2);
    expect(signal.cue).toEqual({ kind: 'letGo' });
  });
});

describe('flow', () => {
  const flowAt = (...calms: number[]) =>
    playThrough(calms.map((calm) => judgement({ calm }))).map((s) => s.signal.flow);

  it('pauses above 0.66 and does not flicker around it', () => {
    expect(flowAt(0, 0.3, 0.7, 0.6, 0.67, 0.5, 0.3, 0.5, 0)).toEqual([
      'flowing',
      'calm',
      'paused',
      'paused',
      'paused',
      'paused',
      'calm',
      'calm',
      'flowing',
    ]);
  });

  it('is not sure in doubt, but calm stays calm through a blink', () => {
    expect(last([judgement({ notSure: ['blink'] })]).signal.flow).toBe('notSure');
    expect(last([judgement({ notSure: ['blink'], calm: 0.3 })]).signal.flow).toBe('calm');
  });
});

describe('the one thing worth saying', () => {
  const cueOf = (part: Partial<Judgement>) =>
    last([judgement(), ...Array.from({ length: 10 }, () => judgement({ activation: 0.5, phase: 'hold', ...part }))])
      .signal.cue;

  it('goes by importance: soften, doubt, slower, smaller, hold', () => {
    const fast = { activationSpeedPerS: 0.9 };
    expect(cueOf({ ...fast, activation: 0.9, quiet: [quiet(0.3, true)], notSure: ['pose'] })).toEqual({
      kind: 'soften',
      region: 'eye',
      side: 'patientLeft',
    });
    expect(cueOf({ ...fast, activation: 0.9, notSure: ['pose'] })).toEqual({ kind: 'notSure', reason: 'pose' });
    expect(cueOf({ ...fast, activation: 0.9 })).toEqual({ kind: 'slower' });
    expect(cueOf({ activation: 0.9 })).toEqual({ kind: 'smaller' });
    expect(cueOf({})).toEqual({ kind: 'holdHere' });
    expect(cueOf({ phase: 'release', activationSpeedPerS: -0.2 })).toEqual({ kind: 'letGo' });
    expect(cueOf({ phase: 'rest', activation: 0 })).toEqual({ kind: 'whenReady' });
  });

  it('says of a blink what it is where no other word stands', () => {
    expect(last([judgement({ notSure: ['blink'] })]).signal.cue).toEqual({ kind: 'notSure', reason: 'blink' });
  });

  it('says nothing new for a blink', () => {
    const frames = [judgement(), judgement({ activation: 0.5, phase: 'hold' })];
    const blink = judgement({ activation: null, phase: 'hold', notSure: ['blink'] });
    expect(last([...frames, blink]).signal.cue).toEqual({ kind: 'holdHere' });
  });

  it('corrects nobody for the first frames of a blink, but names a region that stays past its allowance', () => {
    const hold = judgement({ activation: 0.5, phase: 'hold' });
    const narrow = judgement({ activation: 0.5, phase: 'hold', quiet: [quiet(0.3)] });
    const blink = judgement({ activation: 0.5, phase: 'hold', notSure: ['blink'], quiet: [] });
    const cues = playThrough([judgement(), hold, narrow, narrow, blink, blink, hold]).map((s) => s.signal.cue?.kind);
    expect(new Set(cues)).toEqual(new Set(['whenReady', 'holdHere']));
    const stays = playThrough([judgement(), hold, ...Array.from({ length: 10 }, () => narrow)]);
    expect(stays.at(-1)?.signal.cue).toEqual({ kind: 'soften', region: 'eye', side: 'patientLeft' });
  });

  it('keeps naming the region while the calm fades', () => {
    const frames = [
      judgement(),
      judgement({ activation: 0.5, phase: 'hold', calm: 0.5, quiet: [quiet(0.3, true)] }),
      judgement({ activation: 0.3, phase: 'release', calm: 0.2, quiet: [quiet(0.05)] }),
    ];
    expect(last(frames).signal.cue).toMatchObject({ kind: 'soften', region: 'eye' });
  });
});

describe('light', () => {
  it('is brightest in the band, dims when too fast or too big, and changes no faster than half a second a swing', () => {
    const lightAfter = (part: Partial<Judgement>) =>
      last([judgement(), ...Array.from({ length: 60 }, () => judgement({ phase: 'hold', activation: 0.5, ...part }))])
        .signal.light;
    expect(lightAfter({})).toBeCloseTo(1, 5);
    expect(lightAfter({ activationSpeedPerS: 0.9 })).toBeLessThan(0.2);
    expect(lightAfter({ activation: 0.95 })).toBeLessThan(0.2);
    expect(lightAfter({ calm: 1 })).toBeLessThan(0.2);
    expect(lightAfter({ quiet: [quiet(0.3)] })).toBeLessThan(0.2);
    const lights = playThrough([...attempt(), ...attempt(0.9, 0.9)]).map((s) => s.signal.light);
    const steps = lights.map((l, i) => Math.abs(l - (lights[i - 1] ?? 0)));
    expect(Math.max(...steps)).toBeLessThanOrEqual(3 * 0.033 + 1e-9);
  });

  it('keeps the picture still in attempts without feedback, and shows what was earned afterwards', () => {
    const steps = playThrough([...attempt(), ...attempt()], { ...RULES, attempts: 3, feedbackEvery: 2 });
    const second = steps.filter((s) => s.model.attempt && s.model.attemptsEnded === 1);
    expect(Math.max(...second.slice(20).map((s) => s.signal.light))).toBeLessThanOrEqual(0.5);
    expect(new Set(second.map((s) => s.signal.progress)).size).toBe(1);
    expect(second.every((s) => s.signal.holdProgress === 0)).toBe(true);
    expect(new Set(second.map((s) => s.signal.activation)).size).toBe(1);
    expect(new Set(second.map((s) => s.signal.cue?.kind))).toEqual(new Set(['feelIt', 'letGo']));
    expect(steps.at(-1)?.signal.progress).toBeGreaterThan(0.6);
  });
});
