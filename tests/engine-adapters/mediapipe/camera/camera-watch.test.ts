import { describe, expect, it } from 'vitest';
import { createCameraWatch } from '../../../../engine-adapters/mediapipe/camera/camera-watch';

/** Checks four times a second from `fromMs` to `toMs` and gives the last answer. */
function wait(
  watch: ReturnType<typeof createCameraWatch>,
  fromMs: number,
  toMs: number,
  page: 'visible' | 'hidden' = 'visible',
) {
  let answer = watch.check(fromMs, page);
  for (let ms = fromMs + 250; ms <= toMs; ms += 250) answer = watch.check(ms, page);
  return answer;
}

describe('the watch over the camera', () => {
  it('calls it silent after 1 s and lost after 5 s without a frame (F5)', () => {
    const watch = createCameraWatch(0);
    expect(wait(watch, 0, 1000)).toBe('alive');
    expect(wait(watch, 1250, 5000)).toBe('silent');
    expect(wait(watch, 5250, 5250)).toBe('lost');
  });

  it('is content as soon as a frame comes', () => {
    const watch = createCameraWatch(0);
    expect(wait(watch, 0, 3000)).toBe('silent');
    watch.frameCame(3100);
    expect(wait(watch, 3250, 4000)).toBe('alive');
  });

  it('blames no camera for a hidden page (F19)', () => {
    const watch = createCameraWatch(0);
    expect(wait(watch, 0, 60_000, 'hidden')).toBe('alive');
    expect(wait(watch, 60_250, 61_000)).toBe('alive');
    expect(wait(watch, 61_250, 62_000)).toBe('silent');
  });

  it('blames no camera for a device that slept (F19)', () => {
    const watch = createCameraWatch(0);
    expect(wait(watch, 0, 500)).toBe('alive');
    expect(watch.check(3_600_000, 'visible')).toBe('alive');
    expect(wait(watch, 3_600_250, 3_601_250)).toBe('silent');
  });
});
