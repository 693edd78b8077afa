import { describe, expect, it } from 'vitest';
import { soundMix, WATER_ONLY } from '../../../engine-adapters/howler/sound-mix';
import { sampleSignal } from '../../fixtures/records/sample-judgement';

const band = { low: 0.3, high: 0.5 };
const mix = (signal: Parameters<typeof sampleSignal>[0], scene: Parameters<typeof soundMix>[1] = 'lantern-turtle') =>
  soundMix(sampleSignal({ band, ...signal }), scene, WATER_ONLY);

describe('what is to be heard', () => {
  it('grows from rest to hold', () => {
    const [rest, move, hold] = (['rest', 'move', 'hold'] as const).map((phase) => mix({ phase }));
    expect(move?.pad).toBeGreaterThan(rest?.pad ?? 1);
    expect(hold?.pad).toBeGreaterThan(move?.pad ?? 1);
    expect(hold?.shimmer).toBeGreaterThan(move?.shimmer ?? 1);
  });

  it.each(['calm', 'paused'] as const)('is only the water while %s', (flow) => {
    expect(mix({ phase: 'hold', flow, calm: 0.7 })).toEqual(WATER_ONLY);
  });

  it('comes back little by little as the calm fades', () => {
    const deep = mix({ phase: 'move', calm: 0.5 });
    const light = mix({ phase: 'move', calm: 0.1 });
    expect(light.pad).toBeGreaterThan(deep.pad);
  });

  it('dims with the light, and never the water', () => {
    const dim = mix({ phase: 'hold', light: 0 });
    expect(dim.pad).toBeLessThan(mix({ phase: 'hold', light: 1 }).pad);
    expect(dim).toMatchObject({ water: 1, shimmer: 0 });
  });

  it('does not change while the judgement is not sure: nobody hears a blink', () => {
    const before = mix({ phase: 'hold' });
    const blink = sampleSignal({ phase: 'hold', flow: 'notSure', light: 0 });
    expect(soundMix(blink, 'lantern-turtle', before)).toBe(before);
  });

  it('never passes full level', () => {
    const fullest = mix({ phase: 'hold', holdProgress: 1, light: 1 });
    for (const level of [fullest.pad, fullest.music, fullest.shimmer]) expect(level).toBeLessThanOrEqual(1);
  });
});

describe('the tone for closed eyes', () => {
  const tone = (activation: number, more: Parameters<typeof sampleSignal>[0] = {}) =>
    mix({ phase: 'move', activation, ...more }, 'sleepy-anemone');

  it('rises toward the band, rests in it and goes on above it', () => {
    const pitches = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1].map((activation) => tone(activation).pitch);
    expect(pitches).toEqual([...pitches].sort((a, b) => a - b));
    expect(pitches.slice(3, 6)).toEqual([1, 1, 1]);
    expect(pitches[0]).toBe(0.75);
    expect(pitches[8]).toBe(1.26);
  });

  it('opens into a chord only inside the band', () => {
    expect([0.29, 0.3, 0.5, 0.51].map((activation) => tone(activation).fullTone)).toEqual([0, 1, 1, 0]);
  });

  it('grows toward the band and thins above it, so that pitch is not the only sign', () => {
    expect(tone(0.25).thinTone).toBeGreaterThan(tone(0.05).thinTone);
    expect(tone(0.9).thinTone).toBeLessThan(tone(0.55).thinTone);
  });

  it('is silent at rest and one soft note while calm', () => {
    expect(tone(0.1, { phase: 'rest' })).toMatchObject({ thinTone: 0, fullTone: 0 });
    expect(tone(0.4, { flow: 'calm', calm: 0.5 })).toMatchObject({ fullTone: 0, pitch: 1, pad: 0 });
    expect(tone(0.4, { flow: 'calm', calm: 0.5 }).thinTone).toBeGreaterThan(0);
  });

  it('is heard in no other scene', () => {
    expect(mix({ phase: 'move', activation: 0.4 }, 'moon-bubble')).toMatchObject({ thinTone: 0, fullTone: 0 });
  });
});
