import { expect, it } from 'vitest';
import { createPaintingWatch } from '../../../game/player/session/painting-watch';

it('excuses missed pictures while the lagoon is painted, each time anew, and no longer than a painting can last', () => {
  const isPainted = createPaintingWatch();
  expect(isPainted(false, 0)).toBe(false);
  expect([100, 3000, 5099].map((atMs) => isPainted(true, atMs))).toEqual([true, true, true]);
  expect([5100, 60_000].map((atMs) => isPainted(true, atMs))).toEqual([false, false]);
  expect(isPainted(false, 60_033)).toBe(false);
  expect(isPainted(true, 60_066)).toBe(true);
});
