import { describe, expect, it } from 'vitest';
import { createSpacedCount } from '../../../../engine-adapters/mediapipe/tracker/spaced-count';

describe('the count of faces', () => {
  it('is made once a second, and twice while there are two', () => {
    let looks = 0;
    const count = createSpacedCount((faces: number) => {
      looks += 1;
      return faces;
    });
    for (let ms = 0; ms < 1000; ms += 50) expect(count(2, ms, 1)).toBe(2);
    expect(looks).toBe(2);
    for (let ms = 1000; ms < 3000; ms += 50) count(1, ms, 1);
    expect(looks).toBe(4);
    expect(count(1, 3000, 0)).toBe(0);
  });

  it.each([3_600_000, -10_000])('is made anew after one frame at %s ms', (oddMs) => {
    const count = createSpacedCount((faces: number) => faces);
    count(1, 0, 1);
    count(1, oddMs, 1);
    expect(count(2, 33, 1)).toBe(2);
  });

  it('is what the landmarker found as long as nobody can count, and is made as soon as somebody can', () => {
    const count = createSpacedCount((faces: number | null) => faces);
    expect(count(null, 0, 1)).toBe(1);
    expect(count(2, 33, 1)).toBe(2);
  });
});
