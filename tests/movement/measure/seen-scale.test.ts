import { describe, expect, it } from 'vitest';
import { LANDMARKS } from '../../../game/movement/measure/landmark-table';
import { seenScale } from '../../../game/movement/measure/seen-scale';

/** A face of so many pixels an iod whose temples are a mean 1.53 iod apart, turned to the side. */
function seen(pxPerIod: number, yawDeg: number): number {
  const yaw = (yawDeg * Math.PI) / 180;
  const half = (side: 1 | -1) => (side * pxPerIod * 1.53 * Math.cos(yaw)) / 2;
  const px = (landmark: number, axis: number) => {
    if (axis !== 0) return 40;
    return LANDMARKS.patientLeft.temple.includes(landmark) ? half(1) : half(-1);
  };
  return seenScale(Float64Array.from([Math.cos(yaw), 0, -Math.sin(yaw), 0, 1, 0, Math.sin(yaw), 0, Math.cos(yaw)]), px);
}

describe('the size of a face by the seen width of its temples', () => {
  it('is one iod for its pixels, near and far', () => {
    expect(seen(128, 0)).toBeCloseTo(1 / 128, 9);
    expect(seen(300, 0)).toBeCloseTo(1 / 300, 9);
  });
  it('is the same for a head that is turned aside', () => {
    for (const yawDeg of [-20, 8, 20]) expect(seen(128, yawDeg)).toBeCloseTo(1 / 128, 9);
  });
  it('is not a number where a landmark is not', () => {
    expect(seenScale(new Float64Array(9).fill(1), () => Number.NaN)).toBeNaN();
  });
});
