import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filledAreas } from '../../game/scenes/water/filled-areas';

/** A picture in which these pixels are not transparent. */
function picture(width: number, height: number, filled: readonly (readonly [x: number, y: number])[]) {
  const data = new Uint8ClampedArray(4 * width * height);
  for (const [x, y] of filled) data[4 * (y * width + x) + 3] = 1;
  return data;
}

it('leaves out what is transparent, and puts together what lies beside or below each other', () => {
  expect(filledAreas(picture(300, 200, []), 300, 200)).toEqual([]);
  expect(
    filledAreas(
      picture(300, 200, [
        [5, 5],
        [70, 5],
        [5, 70],
        [70, 70],
      ]),
      300,
      200,
    ),
  ).toEqual([{ x: 0, y: 0, width: 128, height: 128 }]);
  expect(filledAreas(picture(300, 200, [[299, 199]]), 300, 200)).toEqual([{ x: 256, y: 192, width: 44, height: 8 }]);
});

it('covers each pixel that is not transparent once, and lies inside the picture', () => {
  const pixel = fc.tuple(fc.nat(219), fc.nat(169));
  fc.assert(
    fc.property(fc.array(pixel, { maxLength: 12 }), (filled) => {
      const areas = filledAreas(picture(220, 170, filled), 220, 170);
      const over = ([x, y]: readonly [number, number]) =>
        areas.filter((a) => x >= a.x && x < a.x + a.width && y >= a.y && y < a.y + a.height).length;
      for (const pixel of filled) expect(over(pixel)).toBe(1);
      for (const { x, y, width, height } of areas) {
        expect(x + width).toBeLessThanOrEqual(220);
        expect(y + height).toBeLessThanOrEqual(170);
      }
      for (let x = 0; x < 220; x += 9) for (let y = 0; y < 170; y += 9) expect(over([x, y])).toBeLessThan(2);
    }),
    { numRuns: 60 },
  );
});
