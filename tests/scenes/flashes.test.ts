import { describe, expect, it } from 'vitest';
import { flashingShare, jumpingShare, turnsInASecond } from './flashes';

const PER_S = 15;
const flicker = (perS: number, size: number) =>
  Array.from({ length: 45 }, (_, i) => 0.3 + (size / 2) * Math.sign(Math.sin((i / PER_S) * perS * Math.PI * 2 + 0.3)));

describe('flashes', () => {
  it('finds a quick flicker and leaves a slow or faint one alone', () => {
    expect(turnsInASecond(flicker(3, 0.3), PER_S)).toBeGreaterThan(3);
    expect(turnsInASecond(flicker(1, 0.3), PER_S)).toBeLessThanOrEqual(3);
    expect(turnsInASecond(flicker(3, 0.06), PER_S)).toBe(0);
    const dark = flicker(3, 0.06).map((value) => value - 0.26);
    expect(turnsInASecond(dark, PER_S), 'as little, in the dark').toBeGreaterThan(3);
  });

  it('says how much of the screen flashes', () => {
    const quick = flicker(3, 0.3);
    const frames = quick.map((value) => [value, 0.3, 0.3, 0.3]);
    expect(flashingShare(frames, PER_S)).toBe(0.25);
  });

  it('says how much of the screen jumps', () => {
    expect(
      jumpingShare([
        [0.1, 0.1],
        [0.1, 0.5],
      ]),
    ).toBe(0.5);
    expect(
      jumpingShare([
        [0.1, 0.1],
        [0.15, 0.15],
      ]),
    ).toBe(0);
  });
});
