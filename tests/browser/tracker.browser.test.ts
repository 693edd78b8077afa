import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './launch-chromium';
import type {} from './pages/tracker';
import { recordForeignRequests } from './record-requests';
import { serveTrackerPage } from './serve-tracker-page';
import { sharedFile, sharedIsThere } from './shared-data';

const MODEL = 'models/face_landmarker.task';
const CLIPS = ['clips/smile-with-left-eye.mjpeg', 'clips/lip-pucker-isolated.mjpeg'] as const;
const canTrack = sharedIsThere(MODEL, ...CLIPS);
const named = (title: string) => (canTrack ? title : `${title} (skipped: no model)`);

let site: Awaited<ReturnType<typeof serveTrackerPage>>;
beforeAll(async () => {
  site = await serveTrackerPage();
});
afterAll(() => site?.close());

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly foreign: readonly string[];
}

async function openPage(browser: Browser): Promise<Opened> {
  const context = await browser.newContext({ permissions: ['camera'] });
  const foreign = recordForeignRequests(context);
  const page = await context.newPage();
  await page.goto(site.address);
  await page.waitForFunction(() => window.trackerPage);
  return { context, page, foreign };
}

const start = (page: Page) => page.evaluate(() => window.trackerPage.start());
const framesOf = (page: Page, count: number) =>
  page.waitForFunction((wanted) => window.trackerPage.frames.length >= wanted, count);
/** The fault with which starting is refused, as the adapter names it. */
const refusal = (page: Page) =>
  page.evaluate(() =>
    window.trackerPage.start().then(
      () => 'started',
      (error: { fault?: string }) => error.fault ?? String(error),
    ),
  );
const faultOf = async (page: Page) => {
  await page.waitForFunction(() => window.trackerPage.faults.length > 0, undefined, { timeout: 30_000 });
  return page.evaluate(() => window.trackerPage.faults);
};

describe.skipIf(!canTrack).each(CLIPS)(named('a real face through a real camera path: %s'), (clip) => {
  let browser: Browser;
  let opened: Opened;
  beforeAll(async () => {
    browser = await launchChromium({ clip: sharedFile(clip) });
    opened = await openPage(browser);
  });
  afterAll(() => browser?.close());

  it('gives one whole face in every frame, in rising time, more than ten times a second', async () => {
    const { page } = opened;
    const info = await start(page);
    expect(info).toMatchObject({ kind: 'camera', camera: { width: 480, height: 480 } });
    expect(info.modelSha256).toMatch(/^64184e22/);
    expect(info.runtime).toMatch(/0\.10\.35, worker, CPU, \d+ ms/);
    await framesOf(page, 60);
    const seen = await page.evaluate(() => {
      const { frames } = window.trackerPage;
      return frames.map(({ face, captureMs, captureSource, facesSeen, meanLuma, droppedFrames }) => {
        const at = (landmark: number, axis: number) => face?.landmarks[landmark * 3 + axis] ?? Number.NaN;
        return {
          captureMs,
          captureSource,
          facesSeen,
          meanLuma,
          droppedFrames,
          ageMs: performance.now() - captureMs,
          points: face?.landmarks.length,
          matrix: face?.matrix?.length,
          scores: face?.blendshapes?.length,
          // The outer corner of the patient's RIGHT eye is 33: on the picture's left, because nothing is mirrored.
          rightEyeX: at(33, 0),
          leftEyeX: at(263, 0),
          eyeY: at(33, 1),
          mouthY: at(13, 1),
        };
      });
    });
    const rises = seen.slice(1).map(({ captureMs }, index) => captureMs - (seen[index]?.captureMs ?? Number.NaN));
    expect(Math.min(...rises)).toBeGreaterThan(0);
    const lastingMs = (seen.at(-1)?.captureMs ?? 0) - (seen[0]?.captureMs ?? 0);
    expect((1000 * (seen.length - 1)) / lastingMs).toBeGreaterThan(10);
    for (const frame of seen) {
      expect(frame).toMatchObject({ captureSource: 'captureTime', facesSeen: 1, points: 1434, matrix: 16, scores: 52 });
      expect(frame.rightEyeX).toBeLessThan(frame.leftEyeX - 0.1);
      expect(frame.mouthY).toBeGreaterThan(frame.eyeY + 0.05);
      expect(frame.meanLuma).toBeGreaterThan(40);
    }
  });

  it('sees the raw movement: the noise of one frame is not smeared over the next ones', async () => {
    const { page } = opened;
    const [ours, vendors] = await page.evaluate(async () => {
      const { takePictures, loadVision, loadModel, openLandmarker, siteBase } = window.trackerPage;
      const pictures = await takePictures(60);
      const files = await loadVision(new URL('mediapipe', siteBase).href);
      const model = await loadModel(siteBase);
      const measured: { jitterPx: number; autocorrelation: number }[] = [];
      for (const scale of [undefined, 1]) {
        const landmarker = await openLandmarker(files(), model, 'CPU', scale);
        const series = pictures.map(({ image, stamp }) => landmarker.find(image, stamp.captureMs).landmarks).slice(10);
        landmarker.close();
        const jitter: number[] = [];
        const correlation: number[] = [];
        for (let value = 0; value < 478 * 3; value += 3) {
          const steps = series.slice(1).map((now, index) => (now?.[value] ?? 0) - (series[index]?.[value] ?? 0));
          const power = steps.reduce((sum, step) => sum + step * step, 0);
          const shared = steps.slice(1).reduce((sum, step, index) => sum + step * (steps[index] ?? 0), 0);
          jitter.push(Math.sqrt(power / steps.length) * (pictures[0]?.image.width ?? 0));
          correlation.push(shared / power);
        }
        const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
        measured.push({ jitterPx: median(jitter), autocorrelation: median(correlation) });
      }
      for (const { image } of pictures) image.close();
      return measured;
    });
    // White noise: the steps of one frame to the next correlate by -0.5. Smoothed noise is small and correlates by more.
    // The vendor's own smoothing, seen in the same pictures at true times, proves that this test would notice it.
    expect(ours?.autocorrelation).toBeLessThan(-0.35);
    expect(vendors?.autocorrelation).toBeGreaterThan(-0.3);
    expect(ours?.jitterPx).toBeGreaterThan(3 * (vendors?.jitterPx ?? Number.NaN));
  });

  it('turns the camera light off at stop, gives nothing more, and starts again quickly', async () => {
    const { page } = opened;
    const after = await page.evaluate(async () => {
      const { camera, frames } = window.trackerPage;
      const tracks = camera.previewStream()?.getTracks() ?? [];
      await camera.stop();
      const given = frames.length;
      const again = performance.now();
      await window.trackerPage.start();
      const againMs = performance.now() - again;
      await camera.stop();
      return {
        lights: tracks.map(({ readyState }) => readyState),
        more: frames.length - given,
        againMs,
        stream: camera.previewStream(),
      };
    });
    expect(after.lights).toEqual(['ended']);
    expect(after.more).toBe(0);
    expect(after.againMs).toBeLessThan(3000);
    expect(after.stream).toBeNull();
  });

  it('lets nothing leave this device', () => {
    expect(opened.foreign).toEqual([]);
  });
});

describe.skipIf(!canTrack)(named('when something is wrong with the camera'), () => {
  it('tells that there is none', async () => {
    const browser = await launchChromium('none');
    try {
      const { page } = await openPage(browser);
      expect(await refusal(page)).toBe('noCamera');
    } finally {
      await browser.close();
    }
  });

  it('tells that permission was denied, and starts after it was given', async () => {
    const browser = await launchChromium('asked');
    try {
      const { context, page } = await openPage(browser);
      const cdp = await browser.newBrowserCDPSession();
      const setting = async (value: 'denied' | 'granted') => {
        const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
        await cdp.send('Browser.setPermission', {
          permission: { name: 'camera' },
          setting: value,
          origin: new URL(site.address).origin,
          ...(targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {}),
        });
      };
      await setting('denied');
      expect(await refusal(page)).toBe('permissionDenied');
      await setting('granted');
      expect(await refusal(page)).toBe('started');
      // The browser's test picture holds no face: that is a value.
      await framesOf(page, 5);
      const seen = await page.evaluate(() => window.trackerPage.frames.map(({ face, facesSeen }) => [face, facesSeen]));
      expect(seen.every(([face, facesSeen]) => face === null && facesSeen === 0)).toBe(true);
    } finally {
      await browser.close();
    }
  });

  it('tells that it was lost when permission is taken back, and lets go of it', async () => {
    const browser = await launchChromium('asked');
    try {
      const { context, page } = await openPage(browser);
      await start(page);
      await framesOf(page, 5);
      await context.clearPermissions();
      expect(await faultOf(page)).toEqual(['cameraLost']);
      expect(await page.evaluate(() => window.trackerPage.camera.previewStream())).toBeNull();
    } finally {
      await browser.close();
    }
  });

  it('shows nobody while the camera is silent, then gives it up', async () => {
    const browser = await launchChromium('default');
    try {
      const { page } = await openPage(browser);
      await page.evaluate(() => {
        const canvas = document.createElement('canvas');
        const pen = canvas.getContext('2d');
        const stream = canvas.captureStream(30);
        let at = 0;
        const draw = () => {
          at += 1;
          pen?.fillRect(at % canvas.width, 0, 1, 1);
          if (window.trackerPage.frames.length < 5) requestAnimationFrame(draw);
        };
        navigator.mediaDevices.getUserMedia = async () => {
          draw();
          return stream;
        };
      });
      await start(page);
      expect(await faultOf(page)).toEqual(['cameraSilent']);
      const last = await page.evaluate(() => window.trackerPage.frames.at(-1));
      expect(last).toMatchObject({ face: null, facesSeen: 0, meanLuma: null });
    } finally {
      await browser.close();
    }
  });
});

describe.skipIf(!canTrack)(named('when something is wrong with the tracker'), () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ clip: sharedFile(CLIPS[0]) });
  });
  afterAll(() => browser?.close());

  const WORKER = '**/tracker-worker*.js';

  it('runs in the page where a worker cannot start', async () => {
    const { page, context } = await openPage(browser);
    await page.route(WORKER, (route) => route.abort());
    const { runtime } = await start(page);
    expect(runtime).toMatch(/page, CPU/);
    await framesOf(page, 10);
    expect(await page.evaluate(() => window.trackerPage.frames.at(-1)?.facesSeen)).toBe(1);
    await context.close();
  });

  it('opens a hanging worker once more, then stops with the light off', async () => {
    const { page, context } = await openPage(browser);
    let workers = 0;
    await page.route(WORKER, (route) => {
      workers += 1;
      return route.fulfill({
        contentType: 'text/javascript',
        body: "self.onmessage = ({ data }) => data.kind === 'open' && self.postMessage({ kind: 'opened', runtime: 'hangs' });",
      });
    });
    await start(page);
    const tracks = await page.evaluateHandle(() => window.trackerPage.camera.previewStream()?.getTracks());
    expect(await faultOf(page)).toEqual(['trackerFailed']);
    expect(workers).toBe(2);
    expect(await tracks.evaluate((all) => all?.map(({ readyState }) => readyState))).toEqual(['ended']);
    await context.close();
  });

  it('recovers from one crash of the worker', async () => {
    const { page, context } = await openPage(browser);
    let workers = 0;
    await page.route(WORKER, (route) => {
      workers += 1;
      if (workers > 1) return route.continue();
      return route.fulfill({
        contentType: 'text/javascript',
        body: `self.onmessage = ({ data }) => {
          if (data.kind === 'track') throw new Error('crash');
          self.postMessage({ kind: 'opened', runtime: 'crashes' });
        };`,
      });
    });
    await start(page);
    await framesOf(page, 10);
    expect(workers).toBe(2);
    expect(await page.evaluate(() => window.trackerPage.faults)).toEqual([]);
    await context.close();
  });

  it('tells a missing and a wrong model before it asks for the camera', async () => {
    const { page, context } = await openPage(browser);
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('asked for the camera'));
    });
    await page.route(`**/${MODEL}`, (route) => route.fulfill({ status: 404, body: '' }));
    expect(await refusal(page)).toBe('modelMissing');
    await page.unroute(`**/${MODEL}`);
    await page.route(`**/${MODEL}`, (route) => route.fulfill({ body: 'another file' }));
    expect(await refusal(page)).toBe('modelWrong');
    await context.close();
  });

  it('sees a second face', async () => {
    const { page, context } = await openPage(browser);
    await start(page);
    const counts = await page.evaluate(async () => {
      const { takePictures, openFaceTracker, loadModel, siteBase } = window.trackerPage;
      const [taken] = await takePictures(1);
      if (!taken) return [];
      const { width, height } = taken.image;
      const two = new OffscreenCanvas(width * 2, height);
      two.getContext('2d')?.drawImage(taken.image, 0, 0);
      two.getContext('2d')?.drawImage(taken.image, width, 0);
      const sample = await createImageBitmap(two);
      const model = await loadModel(siteBase);
      const wasmBase = new URL('mediapipe', siteBase).href;
      const tracker = await openFaceTracker({ wasmBase, model, sample, delegates: 'processorOnly' });
      const inTwo = tracker.track(sample, 0).facesSeen;
      // One look to find the face in its new place, one to see it alone.
      tracker.track(taken.image, 2000);
      return [inTwo, tracker.track(taken.image, 4000).facesSeen];
    });
    expect(counts).toEqual([2, 1]);
    await context.close();
  });
});
