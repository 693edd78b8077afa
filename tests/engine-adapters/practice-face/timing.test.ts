import { describe, expect, it } from 'vitest';
import { blinkClosure, blinkEndMs, blinksOf } from '../../../engine-adapters/practice-face/script/blink';
import { effortAt, effortTimes } from '../../../engine-adapters/practice-face/script/effort';

describe('an effort', () => {
  const effort = { movement: 'lip-pucker', startMs: 1000, size: 0.4, speedPerS: 0.35, holdMs: 3000 } as const;
  const speeds = Array.from({ length: 9000 }, (_, ms) => (effortAt(effort, ms + 1) - effortAt(effort, ms)) * 1000);

  it('never moves faster than its speed, and comes up to it', () => {
    expect(Math.max(...speeds)).toBeCloseTo(0.35, 2);
    expect(Math.min(...speeds)).toBeCloseTo(-0.35, 2);
  });

  it('holds its size for its time and ends at rest', () => {
    const { holdFrom, releaseFrom, endMs } = effortTimes(effort);
    expect(releaseFrom - holdFrom).toBeCloseTo(3000, 6);
    expect(effortAt(effort, holdFrom + 1)).toBeCloseTo(0.4, 6);
    expect(effortAt(effort, endMs)).toBe(0);
  });

  it('goes too far and settles where asked to', () => {
    const over = { ...effort, overshoot: 0.25 };
    const { holdFrom } = effortTimes(over);
    expect(effortAt(over, holdFrom)).toBeCloseTo(0.5, 6);
    expect(effortAt(over, holdFrom + 600)).toBeCloseTo(0.4, 6);
  });
});

describe('blinks', () => {
  const habit = { perMinute: 15, partialShare: 0.5, longShare: 0.1, oneSidedShare: 0.1 };
  const hour = blinksOf(habit, 5, 0, 3_600_000);

  it('come as often as asked, never on top of each other, and the same for a seed', () => {
    expect(hour.length).toBeGreaterThan(800);
    expect(hour.length).toBeLessThan(1000);
    expect(Math.min(...hour.slice(1).map((b, i) => b.startMs - hour[i]!.startMs))).toBeGreaterThan(800);
    expect(blinksOf(habit, 5, 0, 60_000)).toEqual(hour.filter((b) => b.startMs < 60_000));
  });

  it('are partial, long and one-sided in their shares', () => {
    const share = (test: (b: (typeof hour)[number]) => boolean) => hour.filter(test).length / hour.length;
    expect(share((b) => b.depth < 0.85)).toBeCloseTo(0.5, 1);
    expect(share((b) => b.shutMs >= 500)).toBeCloseTo(0.1, 1);
    expect(share((b) => b.sides !== 'both')).toBeCloseTo(0.1, 1);
  });

  it('close in 75 ms and open in 150', () => {
    const blink = { startMs: 0, sides: 'both', depth: 0.95, shutMs: 30 } as const;
    expect(blinkClosure(blink, 'patientLeft', 75)).toBeCloseTo(0.95, 6);
    expect(blinkClosure(blink, 'patientLeft', 180)).toBeCloseTo(0.475, 2);
    expect(blinkEndMs(blink)).toBe(255);
    expect(blinkClosure({ ...blink, sides: 'patientRight' }, 'patientLeft', 75)).toBe(0);
  });
});
