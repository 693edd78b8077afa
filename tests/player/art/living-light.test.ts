import { expect, it } from 'vitest';
import { lightAfter } from '../../../game/player/art/living-light';

/** How long the light stands between two steps, s. */
const STEP_S = 1.25;

it('swells between least and most, and so slowly that a step is not seen', () => {
  for (let second = 0; second < 200; second += STEP_S) {
    const before = new Map(lightAfter(second));
    for (const [name, value] of lightAfter(second + STEP_S)) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      // Less than a fifth of the way: 5 % of a glow's light, a pixel of a lantern's place.
      expect(Math.abs(value - (before.get(name) ?? Number.NaN))).toBeLessThan(1 / 5);
    }
  }
});
