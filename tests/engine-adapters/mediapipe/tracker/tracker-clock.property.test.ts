import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTrackerClock, SMOOTHING_OFF } from '../../../../engine-adapters/mediapipe/tracker/tracker-clock';

describe("the tracker's clock", () => {
  it('rises strictly in whole steps, whatever capture times come (F10)', () => {
    const times = fc.array(fc.oneof(fc.double(), fc.double({ min: 0, max: 1e7, noNaN: true })), { maxLength: 60 });
    fc.assert(
      fc.property(times, (captures) => {
        const clock = createTrackerClock();
        let last = 0;
        for (const captureMs of captures.filter((ms) => !(Math.abs(ms) > 1e9))) {
          const now = clock(captureMs);
          expect(Number.isSafeInteger(now)).toBe(true);
          expect(now).toBeGreaterThan(last);
          last = now;
        }
      }),
    );
  });

  it('passes a thousand times as fast as true time', () => {
    const clock = createTrackerClock();
    const first = clock(5_000);
    expect(clock(5_033.4) - first).toBeCloseTo(33.4 * SMOOTHING_OFF, 6);
    expect(clock(65_033.4) - first).toBeCloseTo(60_033.4 * SMOOTHING_OFF, 6);
  });

  it('takes the smallest step for a late frame and goes on from the newest', () => {
    const clock = createTrackerClock();
    const at100 = clock(100);
    expect(clock(60)).toBe(at100 + 1);
    expect(clock(133)).toBe(at100 + 1 + 33_000);
  });

  it.each([
    ['one frame an hour ahead', [3_600_133, 166, 200]],
    ['ten seconds back', [90_133, 90_166, 90_200]],
  ])('does not smooth for long after a clock that was set: %s (F10, F24)', (_, captures) => {
    const clock = createTrackerClock();
    clock(100_100);
    const times = captures.map((captureMs) => clock(captureMs));
    expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(33 * SMOOTHING_OFF);
  });
});
