import { describe, expect, it } from 'vitest';
import type { PatientName } from '../../engine-adapters/practice-face/script/patients';
import type { Judgement } from '../../game/movement/judgement';
import type { PlaySignal } from '../../game/play/play-signal';
import { practiceBlock } from '../movement/practice-block';

const ATTEMPTS = 3;

interface Played {
  readonly frames: readonly { readonly judgement: Judgement; readonly signal: PlaySignal; readonly gained: number }[];
  readonly progress: number;
  readonly phase: PlaySignal['phase'];
}

/** A practice patient calibrates and plays a block of three attempts of a lip pucker; eyes may lose a tenth. */
function playBlock(name: PatientName): Played & ReturnType<typeof practiceBlock> {
  const request = { movement: 'lip-pucker', affected: 'both', attempts: ATTEMPTS, target: 0.5, holdMs: 3000 } as const;
  const rules = { attempts: ATTEMPTS, blockMs: 120_000, stillMs: 20_000, feedbackEvery: 1 };
  const block = practiceBlock(name, request, { allowances: { eye: 0.1 }, rules });
  let before = 0;
  const frames = block.steps.map(({ judgement, signal }) => {
    const gained = signal.progress - before;
    before = signal.progress;
    return { judgement, signal, gained };
  });
  return { ...block, frames, progress: before, phase: frames.at(-1)?.signal.phase ?? 'ready' };
}

const neverCalm = ({ frames }: Played) =>
  frames.every(({ judgement, signal }) => judgement.calm === 0 && signal.flow !== 'calm' && signal.flow !== 'paused');

describe('practice patients play a block', () => {
  const ideal = playBlock('ideal');

  it('ideal: finishes with everything earned, never calmed, the same each time', () => {
    expect(ideal.phase).toBe('done');
    expect(ideal.progress).toBeGreaterThan(0.95);
    expect(neverCalm(ideal)).toBe(true);
    const again = playBlock('ideal');
    expect(again.frames.map((f) => f.signal)).toEqual(ideal.frames.map((f) => f.signal));
  });

  it('too fast: earns nothing while too fast, and little in all', () => {
    const played = playBlock('tooFast');
    const hurried = played.frames.filter(
      ({ judgement }) => Math.abs(judgement.activationSpeedPerS ?? 0) > played.task.speedLimitPerS,
    );
    expect(hurried.length).toBeGreaterThan(20);
    expect(hurried.every(({ gained }) => gained === 0)).toBe(true);
    expect(played.progress).toBeLessThan(ideal.progress / 2);
    expect(neverCalm(played)).toBe(true);
  });

  it('too big: earns nothing while above the band', () => {
    const played = playBlock('tooBig');
    const high = played.task.target + played.task.bandHalfWidth;
    const above = played.frames.filter(({ judgement }) => (judgement.activation ?? 0) > high);
    expect(above.length).toBeGreaterThan(200);
    expect(above.every(({ gained }) => gained === 0)).toBe(true);
    expect(played.progress).toBeLessThan(ideal.progress / 2);
    expect(neverCalm(played)).toBe(true);
  });

  it('synkinetic: both eyes are named each time, the play calms and pauses, and earns nothing past the allowance (Safety)', () => {
    const played = playBlock('synkinetic');
    const named = played.ended.coMovements.map(({ region, side }) => `${region} ${side}`);
    expect(named.filter((name) => name === 'eye patientLeft')).toHaveLength(ATTEMPTS);
    expect(named.filter((name) => name === 'eye patientRight')).toHaveLength(ATTEMPTS);
    const peaks = played.ended.coMovements.map(({ peak }) => peak);
    expect(Math.min(...peaks)).toBeGreaterThan(0.17);
    expect(Math.max(...peaks)).toBeLessThan(0.3);
    expect(played.frames.some(({ signal }) => signal.flow === 'paused')).toBe(true);
    const past = played.frames.filter(({ judgement }) => judgement.quiet.some((line) => line.past));
    expect(past.every(({ gained }) => gained === 0)).toBe(true);
    expect(played.progress).toBeLessThan(0.1);
  });

  it('blinking fifteen times a minute: never calmed, still finishes', () => {
    const played = playBlock('blinking');
    expect(played.ended.blinks.length).toBeGreaterThanOrEqual(5);
    expect(neverCalm(played)).toBe(true);
    expect(played.phase).toBe('done');
    expect(played.progress).toBeGreaterThan(0.8);
  });

  it('trembling: not calmed, less steady than the ideal', () => {
    const played = playBlock('trembling');
    expect(neverCalm(played)).toBe(true);
    const steadiness = (p: Played & ReturnType<typeof practiceBlock>) =>
      p.ended.attempts.reduce((sum, a) => sum + (a.quality.steadiness ?? 0), 0) / p.ended.attempts.length;
    expect(played.ended.attempts).toHaveLength(ATTEMPTS);
    expect(steadiness(played)).toBeLessThan(steadiness(ideal));
  });

  it('dropping out and talking: not sure meanwhile, never calmed (F6)', () => {
    for (const [name, reason] of [
      ['droppingOut', 'noFace'],
      ['talking', 'speech'],
    ] as const) {
      const played = playBlock(name);
      expect(neverCalm(played), name).toBe(true);
      const unsure = played.frames.filter(({ judgement }) => judgement.notSure.includes(reason));
      expect(unsure.length, name).toBeGreaterThan(20);
      expect(
        unsure.every(({ gained, signal }) => gained === 0 && signal.flow === 'notSure'),
        name,
      ).toBe(true);
      expect(played.progress, name).toBeGreaterThan(0.3);
    }
  });
});
