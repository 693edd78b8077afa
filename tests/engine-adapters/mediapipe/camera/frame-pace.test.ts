import { expect, it } from 'vitest';
import { createFramePace } from '../../../../engine-adapters/mediapipe/camera/frame-pace';

it('looks at every frame while it is needed, at four a second while it is not, and at the very next one after that', () => {
  const wanted = createFramePace();
  const looked = (pace: 'full' | 'idle', fromMs: number, count: number) =>
    Array.from({ length: count }, (_, frame) => wanted(pace, fromMs + frame * 33)).filter(Boolean).length;
  expect(looked('full', 0, 30)).toBe(30);
  expect(looked('idle', 1000, 300)).toBeLessThanOrEqual(40);
  expect(looked('idle', 11_000, 300)).toBeGreaterThanOrEqual(36);
  expect(wanted('full', 21_000)).toBe(true);
  expect(wanted('full', 21_033)).toBe(true);
});

it('goes on after the clock was set back', () => {
  const wanted = createFramePace();
  expect([wanted('idle', 3_600_000), wanted('idle', 100)]).toEqual([true, true]);
});
