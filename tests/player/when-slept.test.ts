import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenSlept } from '../../game/player/when-slept';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a sleep is told once, a busy machine and a clock set back are not (F19, F24)', () => {
  let wallMs = Date.parse('2026-11-22T09:30:00Z');
  const slept = vi.fn();
  whenSlept({ nowIso: () => new Date(wallMs).toISOString() }, slept);
  const passes = (ms: number) => {
    wallMs += ms;
    vi.advanceTimersByTime(1000);
  };
  for (const ms of [1000, 5900, 1000, -3_600_000, 1000]) passes(ms);
  expect(slept).not.toHaveBeenCalled();
  passes(6500);
  passes(1000);
  expect(slept).toHaveBeenCalledTimes(1);
});
