import type * as Phaser from 'phaser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DrawingClock } from '../../../game/scenes/lagoon/drawing-clock';

/** A display of 60 frames a second. */
const DISPLAY_FRAME_MS = 1000 / 60;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) =>
    setTimeout(() => draw(performance.now()), DISPLAY_FRAME_MS - (performance.now() % DISPLAY_FRAME_MS)),
  );
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A clock of this rate on an engine that only notes its steps, ms since the one before. */
function clockAt(framesPerS: number) {
  const steps: number[] = [];
  const sleep = vi.fn();
  const game = { loop: { sleep }, step: (_atMs: number, deltaMs: number) => void steps.push(deltaMs) };
  return { clock: new DrawingClock(game as unknown as Phaser.Game, framesPerS), steps, sleep };
}

it('halts the engine’s own loop and draws at its rate, and at another one once it is told', () => {
  const { clock, steps, sleep } = clockAt(20);
  expect(sleep).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(3000);
  expect(steps.length).toBeGreaterThan(40);
  expect(steps.length).toBeLessThanOrEqual(60);
  const before = steps.length;
  clock.setRate(10);
  vi.advanceTimersByTime(3000);
  expect(steps.length - before).toBeGreaterThan(20);
  expect(steps.length - before).toBeLessThanOrEqual(31);
  clock.end();
});

it('draws what is new in the next display frame, and still no faster than it may', () => {
  const { clock, steps } = clockAt(10);
  vi.advanceTimersByTime(500);
  steps.length = 0;
  // News 30 times a second: more than may be drawn.
  for (let i = 0; i < 90; i++) {
    clock.news();
    vi.advanceTimersByTime(1000 / 30);
  }
  expect(steps.length).toBeGreaterThan(29);
  expect(Math.min(...steps.slice(1))).toBeGreaterThanOrEqual(60);
  clock.end();
});

it('draws nothing while asleep and after its end, and goes on when it is woken', () => {
  const { clock, steps } = clockAt(20);
  vi.advanceTimersByTime(200);
  clock.setAsleep(true);
  steps.length = 0;
  clock.news();
  vi.advanceTimersByTime(1000);
  expect(steps).toEqual([]);
  clock.setAsleep(false);
  vi.advanceTimersByTime(1000);
  expect(steps.length).toBeGreaterThan(10);
  clock.end();
  steps.length = 0;
  vi.advanceTimersByTime(1000);
  expect(steps).toEqual([]);
});
