import { afterEach, expect, it, vi } from 'vitest';
import { runCamera } from '../../../../engine-adapters/mediapipe/camera/camera-run';
import type { FramePace } from '../../../../game/ports/face-source';

afterEach(() => vi.unstubAllGlobals());

const NOBODY = {
  ...{ landmarks: null, matrix: null, blendshapes: null, width: 640, height: 480, facesSeen: 0 },
  ...{ meanLuma: 90, faceLuma: null },
};

/** A camera that runs, of 30 pictures a second. A fake one: a real page is not hidden at a word, and its pictures are not counted. */
function running() {
  const page = { visibilityState: 'visible' as DocumentVisibilityState };
  vi.stubGlobal('document', page);
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.stubGlobal('createImageBitmap', async () => ({ form: 'copy', close: () => {} }));
  vi.stubGlobal(
    'VideoFrame',
    class {
      readonly form = 'frame';
      readonly displayWidth = 640;
      readonly displayHeight = 480;
      close(): void {}
    },
  );
  const asked: VideoFrameRequestCallback[] = [];
  const video = {
    ...{ videoWidth: 640, videoHeight: 480, currentTime: 0 },
    requestVideoFrameCallback: (step: VideoFrameRequestCallback) => asked.push(step),
    cancelVideoFrameCallback: () => asked.splice(0),
  };
  const looks: number[] = [];
  const ending = new AbortController();
  const set = { pace: 'full' as FramePace, unchangedMs: 0 };
  const forms: unknown[] = [];
  runCamera({
    video: video as unknown as HTMLVideoElement,
    cameraTrack: new EventTarget() as MediaStreamTrack,
    tracker: {
      ...{ runtime: 'test', reads: 'frame', atOnce: 1 },
      close: () => {},
      track: async (image, captureMs) => {
        looks.push(captureMs);
        forms.push((image as unknown as { form: string }).form);
        return { ...NOBODY, unchangedMs: set.unchangedMs };
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
  return { page, set, come, forms, end: () => ending.abort() };
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

it('takes the browser’s frames as long as they change, and copies once they have stood still', async () => {
  const { set, come, forms, end } = running();
  await come(3);
  set.unchangedMs = 200;
  await come(1);
  expect(new Set(forms.splice(0))).toEqual(new Set(['frame']));
  set.unchangedMs = 400;
  await come(1);
  forms.splice(0);
  set.unchangedMs = 0;
  await come(3);
  expect(new Set(forms)).toEqual(new Set(['copy']));
  end();
});
