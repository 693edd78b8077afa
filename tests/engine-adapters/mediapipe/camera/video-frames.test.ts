import { afterEach, expect, it, vi } from 'vitest';
import { watchVideoFrames } from '../../../../engine-adapters/mediapipe/camera/video-frames';
import type { PictureForm } from '../../../../engine-adapters/mediapipe/tracker/camera-picture';

afterEach(() => vi.unstubAllGlobals());

const copy = { close: vi.fn() };

/** What one frame of a video is taken as. Fakes: a browser that gives no frames, or turned ones, is none of those at hand. */
async function taken(form: PictureForm, frame: object | Error): Promise<unknown> {
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.stubGlobal('createImageBitmap', async () => copy);
  vi.stubGlobal(
    'VideoFrame',
    class {
      constructor() {
        if (frame instanceof Error) throw frame;
        // biome-ignore lint/correctness/noConstructorReturn: a test's own frame takes the place of the browser's.
        return frame;
      }
    },
  );
  const asked: VideoFrameRequestCallback[] = [];
  const video = {
    ...{ videoWidth: 480, videoHeight: 640, currentTime: 0, cancelVideoFrameCallback: () => {} },
    requestVideoFrameCallback: (step: VideoFrameRequestCallback) => asked.push(step),
  } as unknown as HTMLVideoElement;
  return new Promise((told) => {
    watchVideoFrames(
      video,
      ({ image }) => told(image),
      () => form,
    );
    for (const step of asked.splice(0)) step(1000, { captureTime: 1000 } as VideoFrameCallbackMetadata);
  });
}

it('takes the browser’s own frame where the tracker reads frames, and a copy where it does not', async () => {
  const frame = { displayWidth: 480, displayHeight: 640, close: vi.fn() };
  expect(await taken('frame', frame)).toBe(frame);
  expect(await taken('copy', frame)).toBe(copy);
});

it('takes a copy where the browser gives no frame of a video, and of one that is turned only where it is shown', async () => {
  expect(await taken('frame', new Error('no frame of this video'))).toBe(copy);
  const turned = { displayWidth: 640, displayHeight: 480, close: vi.fn() };
  expect(await taken('frame', turned)).toBe(copy);
  expect(turned.close).toHaveBeenCalledOnce();
});
