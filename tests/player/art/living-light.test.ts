import { expect, it } from 'vitest';
import { lightAfter } from '../../../game/player/art/living-light';

it('swells between least and most, and so slowly that a step of a second is not seen', () => {
  for (let second = 0; second < 200; second++) {
    const before = new Map(lightAfter(second));
    for (const [name, value] of lightAfter(second + 1)) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      // A seventh of the way: 4 % of a glow's light, a pixel of a lantern's place.
      expect(Math.abs(value - (before.get(name) ?? Number.NaN))).toBeLessThan(1 / 7);
    }
  }
});
