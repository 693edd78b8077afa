import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserClock } from '../../game/app/browser-clock';

describe('the clock of the device', () => {
  const before = process.env.TZ;
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  // Each is 23:30 or 00:30 of a local day that is another one in Greenwich.
  it.each([
    ['America/St_Johns', '2026-01-16T03:00:00.000Z', '2026-01-15T23:30:00.000-03:30'],
    ['America/St_Johns', '2026-07-16T02:00:00.000Z', '2026-07-15T23:30:00.000-02:30'],
    ['Asia/Kathmandu', '2026-01-15T18:45:00.000Z', '2026-01-16T00:30:00.000+05:45'],
    ['Pacific/Kiritimati', '2026-01-15T10:30:00.000Z', '2026-01-16T00:30:00.000+14:00'],
    ['UTC', '2026-01-15T23:30:00.000Z', '2026-01-15T23:30:00.000+00:00'],
  ])('says the local day and its offset in %s (F24)', (zone, at, told) => {
    process.env.TZ = zone;
    vi.setSystemTime(new Date(at));
    expect(browserClock.nowIso()).toBe(told);
    expect(Date.parse(told)).toBe(Date.parse(at));
  });
});
