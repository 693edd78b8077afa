import { expect, it } from 'vitest';
import { createFramePace } from '../../../../engine-adapters/mediapipe/camera/frame-pace';
import { createFrameRate } from '../../../../game/movement/measure/frame-rate';
import { SETTINGS } from '../../../../game/movement/settings';

it('looks at every frame while it is needed, at every second one while it is not, and at the very next one after that', () => {
  const wanted = createFramePace();
  const looked = (pace: 'full' | 'idle', fromMs: number, count: number) =>
    Array.from({ length: count }, (_, frame) => wanted(pace, fromMs + frame * 33)).filter(Boolean).length;
  expect(looked('full', 0, 30)).toBe(30);
  expect(looked('idle', 1000, 300)).toBe(150);
  expect(wanted('full', 21_000)).toBe(true);
  expect(wanted('full', 21_033)).toBe(true);
});

it('is never so slow that play goes on with a rate that is told as the camera’s', () => {
  for (let perS = 12; perS <= 120; perS += 1) {
    const wanted = createFramePace();
    const rate = createFrameRate();
    let atMs = 0;
    let told = Number.NaN;
    for (let frame = 0; frame < 10 * perS; frame++) {
      // A camera's frames come a few ms early or late.
      atMs = (frame * 1000) / perS + 3 * Math.sin(frame * 2.4);
      if (wanted('idle', atMs)) told = rate.step(atMs);
    }
    expect(told, `${perS} a second`).toBeGreaterThan(SETTINGS.gate.framesPerSLowest);
  }
});

it('goes on after the clock was set back', () => {
  const wanted = createFramePace();
  expect([wanted('idle', 3_600_000), wanted('idle', 100)]).toEqual([true, true]);
});
