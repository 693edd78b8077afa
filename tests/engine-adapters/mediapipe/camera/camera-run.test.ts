import { afterEach, expect, it, vi } from 'vitest';
import { runCamera } from '../../../../engine-adapters/mediapipe/camera/camera-run';
import type { FramePace } from '../../../../game/ports/face-source';

afterEach(() => vi.unstubAllGlobals());

/** A camera that runs, of 30 pictures a second. A fake one: a real page is not hidden at a word, and its pictures are not counted. */
function running() {
  const page = { visibilityState: 'visible' as DocumentVisibilityState };
  vi.stubGlobal('document', page);
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.stubGlobal('createImageBitmap', async () => ({ close: () => {} }));
  const asked: VideoFrameRequestCallback[] = [];
  const video = {
    ...{ videoWidth: 640, videoHeight: 480, currentTime: 0 },
    requestVideoFrameCallback: (step: VideoFrameRequestCallback) => asked.push(step),
    cancelVideoFrameCallback: () => asked.splice(0),
  };
  const looks: number[] = [];
  const ending = new AbortController();
  const set = { pace: 'full' as FramePace };
  runCamera({
    video: video as unknown as HTMLVideoElement,
    cameraTrack: new EventTarget() as MediaStreamTrack,
    tracker: {
      ...{ runtime: 'test', reads: 'copy' },
      close: () => {},
      track: async (_image, captureMs) => {
        looks.push(captureMs);
        return null;
      },
    },
    ...{ signal: ending.signal, pace: () => set.pace, onFrame: () => {} },
    onFault: (error) => expect.fail(error.message),
  });
  let atMs = performance.now();
  /** Pictures that come one after the other. Out: how many of them the tracker looked at. */
  const come = async (pictures: number) => {
    const before = looks.length;
    for (let i = 0; i < pictures; i += 1) {
      atMs += 1000 / 30;
      for (const step of asked.splice(0)) step(atMs, { captureTime: atMs } as VideoFrameCallbackMetadata);
      await new Promise((turn) => setImmediate(turn));
    }
    return looks.length - before;
  };
  return { page, set, come, end: () => ending.abort() };
}

it('looks at every picture, at every second one where that is enough, and at none while the page is hidden', async () => {
  const { page, set, come, end } = running();
  expect(await come(30)).toBe(30);
  set.pace = 'idle';
  expect(await come(30)).toBe(15);
  page.visibilityState = 'hidden';
  expect(await come(90)).toBe(0);
  set.pace = 'full';
  page.visibilityState = 'visible';
  expect(await come(30)).toBe(30);
  end();
  expect(await come(30)).toBe(0);
});
