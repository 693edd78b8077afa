import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenSlept } from '../../game/player/when-slept';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Two clocks that a test sets: each passing is one look. */
function twoClocks() {
  let wallMs = Date.parse('2026-11-22T09:30:00Z');
  let pageMs = 0;
  const slept = vi.fn();
  whenSlept({ nowMs: () => pageMs, nowIso: () => new Date(wallMs).toISOString() }, slept);
  const pass = (onWallMs: number, onPageMs = onWallMs) => {
    wallMs += onWallMs;
    pageMs += onPageMs;
    vi.advanceTimersByTime(1000);
  };
  return { slept, pass };
}

it('a sleep of more than two seconds is told once where the page’s time stands still meanwhile (F19)', () => {
  const { slept, pass } = twoClocks();
  pass(1000);
  pass(2900, 1000);
  expect(slept).not.toHaveBeenCalled();
  pass(3100, 1000);
  pass(1000);
  expect(slept).toHaveBeenCalledTimes(1);
});

it('where that goes on too, a busy machine and a clock set back are no sleep (F19, F24)', () => {
  const { slept, pass } = twoClocks();
  for (const ms of [1000, 5900, 1000]) pass(ms);
  pass(-3_600_000, 1000);
  pass(1000);
  expect(slept).not.toHaveBeenCalled();
  pass(6500);
  pass(1000);
  expect(slept).toHaveBeenCalledTimes(1);
});
