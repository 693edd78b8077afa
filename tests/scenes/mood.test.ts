import { describe, expect, it } from 'vitest';
import type { PlaySignal } from '../../game/play/play-signal';
import { Mood } from '../../game/scenes/mood';

const MOVE: PlaySignal = {
  phase: 'move',
  activation: 0.5,
  band: { low: 0.4, high: 0.6 },
  calm: 0,
  flow: 'flowing',
  stirring: {},
  progress: 0.2,
  light: 1,
  holdProgress: 0,
  cue: null,
};

const STEP_S = 1 / 60;

function run(mood: Mood, signal: PlaySignal, seconds: number): void {
  for (let i = 0; i < seconds * 60; i++) mood.step(signal, STEP_S);
}

/** The quickest change of every light in a run, per second. */
function quickest(mood: Mood, signal: PlaySignal, seconds: number): number {
  const lights = () => [mood.calm, mood.night, mood.mist, mood.glow, mood.rest, mood.hold, mood.done, mood.gathered];
  let most = 0;
  for (let i = 0; i < seconds * 60; i++) {
    const before = lights();
    mood.step(signal, STEP_S);
    lights().forEach((light, at) => {
      most = Math.max(most, Math.abs(light - (before[at] ?? light)) / STEP_S);
    });
  }
  return most;
}

describe('Mood', () => {
  it('never changes a light faster than 3 a second, even when every frame says something else (F18)', () => {
    const mood = new Mood(MOVE);
    const moments: PlaySignal[] = [
      { ...MOVE, flow: 'paused', calm: 1, light: 0 },
      MOVE,
      { ...MOVE, flow: 'notSure', light: 0 },
      { ...MOVE, phase: 'done' },
      { ...MOVE, phase: 'rest', activation: 0 },
      { ...MOVE, phase: 'hold', holdProgress: 1 },
    ];
    for (const moment of moments) expect(quickest(mood, moment, 1)).toBeLessThan(3);
  });

  it('becomes night only when paused, and mist only when not sure', () => {
    const mood = new Mood(MOVE);
    run(mood, { ...MOVE, flow: 'paused', calm: 1 }, 5);
    expect([mood.night, mood.mist].map((v) => Math.round(v))).toEqual([1, 0]);
    run(mood, { ...MOVE, flow: 'notSure' }, 5);
    expect([mood.night, mood.mist].map((v) => Math.round(v))).toEqual([0, 1]);
  });

  it('comes to where it goes: mist that has gone is no longer drawn over the lagoon', () => {
    const mood = new Mood(MOVE);
    run(mood, { ...MOVE, flow: 'notSure' }, 8);
    expect(mood.mist).toBe(1);
    run(mood, MOVE, 8);
    expect(mood.mist).toBe(0);
  });

  it('slows the current to glass in calm', () => {
    const mood = new Mood(MOVE);
    run(mood, MOVE, 3);
    const flowing = mood.drift;
    run(mood, { ...MOVE, flow: 'calm', calm: 1 }, 3);
    const before = mood.drift;
    run(mood, { ...MOVE, flow: 'calm', calm: 1 }, 3);
    expect(mood.drift - before).toBeLessThan(flowing * 0.1);
  });

  it('glows only by the light that the signal grants', () => {
    const granted = new Mood(MOVE);
    const dimmed = new Mood({ ...MOVE, light: 0 });
    run(granted, MOVE, 4);
    run(dimmed, { ...MOVE, light: 0 }, 4);
    expect(granted.glow).toBeGreaterThan(0.8);
    expect(dimmed.glow).toBeLessThan(0.05);
  });
});
