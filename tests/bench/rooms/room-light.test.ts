import { describe, expect, it } from 'vitest';
import { type Room, roomNamed } from './room';
import { roomLight } from './room-light';

const WIDTH = 160;
const HEIGHT = 120;

/** A grey picture in a room: the levels of one colour. */
function lit(room: Room, level: number, seed = 3, pictures = 1): number[][] {
  const light = roomLight(room, seed);
  return Array.from({ length: pictures }, () => {
    const rgba = new Uint8ClampedArray(4 * WIDTH * HEIGHT).fill(level);
    light?.(rgba, WIDTH, HEIGHT);
    expect(rgba[3]).toBe(level);
    return Array.from({ length: WIDTH * HEIGHT }, (_, i) => rgba[4 * i] ?? 0);
  });
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const off = (values: readonly number[]) => {
  const middle = mean(values);
  return values.map((n) => n - middle);
};
const spread = (values: readonly number[]) => Math.sqrt(mean(off(values).map((n) => n * n)));

describe('the light of a room', () => {
  it('is left alone where the room does nothing to it', () => {
    for (const name of ['clean', 'soft', 'compressed', 'slow']) expect(roomLight(roomNamed(name), 1)).toBeNull();
  });

  it.each(['lamp', 'dark'] as const)('%s: as dim and as grainy as it says', (name) => {
    const room = roomNamed(name);
    const [levels = []] = lit(room, 200);
    expect(mean(levels)).toBeCloseTo(200 * room.brightness, 0);
    // Levels are whole numbers: rounding adds a twelfth.
    expect(spread(levels)).toBeCloseTo(Math.hypot(room.noiseSd, Math.sqrt(1 / 12)), 0);
  });

  it('has another noise in each picture, and the same for the same seed', () => {
    const [first = [], second = []] = lit(roomNamed('dark'), 200, 3, 2);
    const [one, other] = [off(first), off(second)];
    const shared = mean(one.map((n, i) => n * (other[i] ?? 0)));
    expect(Math.abs(shared) / spread(first) / spread(second)).toBeLessThan(0.03);
    expect(lit(roomNamed('dark'), 200, 3, 2)).toEqual([first, second]);
    expect(lit(roomNamed('dark'), 200, 4)[0]).not.toEqual(first);
  });

  it('behind a face is bright beside it and leaves it dim', () => {
    const room = { ...roomNamed('backlit'), noiseSd: 0 };
    const [levels = []] = lit(room, 150);
    const at = (x: number, y: number) => levels[Math.floor(y * HEIGHT) * WIDTH + Math.floor(x * WIDTH)] ?? 0;
    expect(at(0.05, 0.3)).toBe(250);
    expect(at(0.95, 0.3)).toBe(250);
    expect(at(0.5, 0.5)).toBeGreaterThan(0.4 * 150);
    expect(at(0.5, 0.5)).toBeLessThan(0.6 * 150);
    expect(at(0.22, 0.5)).toBeGreaterThan(at(0.5, 0.5) + 20);
  });
});
