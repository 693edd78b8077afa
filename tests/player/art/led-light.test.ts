import { describe, expect, it } from 'vitest';
import { isThere, type LedLight, ledOn } from '../../../game/player/art/led-light';

const still: LedLight = { at: 0, speed: 0 };

describe('a led light', () => {
  it('comes slowly and never overshoots', () => {
    let light = still;
    const seen = [0];
    for (let i = 0; i < 300; i++) {
      light = ledOn(light, 400, 1 / 30);
      seen.push(light.at);
    }
    expect(seen[15]).toBeLessThan(200);
    expect(seen[60]).toBeGreaterThan(340);
    expect(seen.every((at, i) => i === 0 || at >= (seen[i - 1] ?? 0))).toBe(true);
    expect(Math.max(...seen)).toBeLessThanOrEqual(400);
    expect(isThere(light, 400)).toBe(true);
  });

  it('is in the same place whether it was looked at often or seldom', () => {
    let often = still;
    for (let i = 0; i < 60; i++) often = ledOn(often, 400, 1 / 60);
    const seldom = ledOn(ledOn(still, 400, 0.25), 400, 0.75);
    expect(often.at).toBeCloseTo(seldom.at, 6);
  });
});
