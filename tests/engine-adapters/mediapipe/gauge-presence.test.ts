import { expect, it } from 'vitest';
import { createPictureGauge } from '../../../engine-adapters/mediapipe/light/picture-gauge';

it('the light on a face is told with the face alone, at once', () => {
  const gauge = createPictureGauge(() => new Uint8ClampedArray(64 * 48 * 4).fill(120));
  const image = {} as ImageBitmap;
  const face = new Float32Array(478 * 3).map((_, i) => 0.3 + ((i * 7) % 40) / 100);
  expect(gauge(image, 0, null).faceLuma).toBeNull();
  expect(gauge(image, 33, face).faceLuma).not.toBeNull();
  expect(gauge(image, 66, null).faceLuma).toBeNull();
});
