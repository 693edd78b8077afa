import { describe, expect, it } from 'vitest';
import { createPictureGauge, meanLuma } from '../../../../engine-adapters/mediapipe/light/picture-gauge';

const noPicture = {} as ImageBitmap;
const grey = (level: number) => Uint8ClampedArray.from([level, level, level, 255, level, level, level, 255]);

describe('the picture gauge', () => {
  it('gives brightness as eyes see it', () => {
    expect(meanLuma(grey(16))).toBeCloseTo(16, 6);
    expect(meanLuma(Uint8ClampedArray.from([0, 255, 0, 255]))).toBeGreaterThan(
      meanLuma(Uint8ClampedArray.from([0, 0, 255, 255])),
    );
  });

  it('tells for how long the picture has been the same (F5)', () => {
    let level = 100;
    const gauge = createPictureGauge(() => grey(level));
    expect(gauge(noPicture, 0)).toEqual({ meanLuma: 100, faceLuma: null, unchangedMs: 0 });
    expect(gauge(noPicture, 600).unchangedMs).toBe(600);
    expect(gauge(noPicture, 1300).unchangedMs).toBe(1300);
    level = 101;
    expect(gauge(noPicture, 1600).unchangedMs).toBe(0);
  });

  it('looks a few times a second only', () => {
    let looks = 0;
    const gauge = createPictureGauge(() => {
      looks += 1;
      return grey(looks);
    });
    for (let ms = 0; ms < 1000; ms += 33) gauge(noPicture, ms);
    expect(looks).toBeLessThanOrEqual(5);
    expect(looks).toBeGreaterThanOrEqual(4);
  });

  it('says nothing where the picture cannot be read', () => {
    const gauge = createPictureGauge(() => null);
    gauge(noPicture, 0);
    expect(gauge(noPicture, 5000)).toEqual({ meanLuma: null, faceLuma: null, unchangedMs: 0 });
  });

  it.each([
    ['one look an hour ahead', 3_601_000],
    ['one look ten seconds back', -9000],
  ])('sees light and stillness again at once after %s', (_, oddMs) => {
    let level = 100;
    const gauge = createPictureGauge(() => grey(level));
    gauge(noPicture, 0);
    gauge(noPicture, 800);
    expect(gauge(noPicture, oddMs).unchangedMs).toBe(0);
    level = 20;
    expect(gauge(noPicture, 1033)).toMatchObject({ meanLuma: 20, unchangedMs: 0 });
    expect(gauge(noPicture, 2033).unchangedMs).toBe(1000);
  });

  it('does not know of a time in which it did not look', () => {
    const gauge = createPictureGauge(() => grey(100));
    gauge(noPicture, 0);
    expect(gauge(noPicture, 30_000).unchangedMs).toBe(0);
  });
});
