import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setCameraPermission } from './page/camera-permission';
import { launchChromium } from './page/launch-chromium';
import { CAN_TRACK, CLIPS, framesOf, MODEL, named, openTrackerPage, start } from './page/open-tracker-page';
import { serveTrackerPage } from './page/serve-tracker-page';
import { sharedFile } from './page/shared-data';

let site: Awaited<ReturnType<typeof serveTrackerPage>>;
beforeAll(async () => {
  site = await serveTrackerPage();
});
afterAll(() => site?.close());

/** The fault with which starting is refused, as the adapter names it. */
const refusal = (page: Page) =>
  page.evaluate(() =>
    window.trackerPage.start().then(
      () => 'started',
      (error: { fault?: string }) => error.fault ?? String(error),
    ),
  );
const faultOf = async (page: Page) => {
  await page.waitForFunction(() => window.trackerPage.faults.length > 0, undefined, { timeout: 200_000 });
  return page.evaluate(() => window.trackerPage.faults);
};

describe.skipIf(!CAN_TRACK)(named('when something is wrong with the camera'), () => {
  it('tells that there is none (F4)', async () => {
    const browser = await launchChromium('none');
    try {
      const { page } = await openTrackerPage(browser, site.address);
      expect(await refusal(page)).toBe('noCamera');
    } finally {
      await browser.close();
    }
  });

  it('tells that permission was denied, and starts after it was given (F1)', async () => {
    const browser = await launchChromium('asked');
    try {
      const { page } = await openTrackerPage(browser, site.address);
      await setCameraPermission(page, 'denied');
      expect(await refusal(page)).toBe('permissionDenied');
      await setCameraPermission(page, 'granted');
      expect(await refusal(page)).toBe('started');
      // The browser's test picture holds no face: that is a value.
      await framesOf(page, 5);
      const seen = await page.evaluate(() => window.trackerPage.frames.map(({ face, facesSeen }) => [face, facesSeen]));
      expect(seen.every(([face, facesSeen]) => face === null && facesSeen === 0)).toBe(true);
    } finally {
      await browser.close();
    }
  });

  it('tells that it was lost when permission is taken back, and lets go of it (F2)', async () => {
    const browser = await launchChromium('asked');
    try {
      const { context, page } = await openTrackerPage(browser, site.address);
      await start(page);
      await framesOf(page, 5);
      await context.clearPermissions();
      expect(await faultOf(page)).toEqual(['cameraLost']);
      expect(await page.evaluate(() => window.trackerPage.camera.previewStream())).toBeNull();
    } finally {
      await browser.close();
    }
  });

  it('shows nobody while the camera is silent, then gives it up (F5)', async () => {
    const browser = await launchChromium('default');
    try {
      const { page } = await openTrackerPage(browser, site.address);
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

describe.skipIf(!CAN_TRACK)(named('when something is wrong with the tracker'), () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium({ clip: sharedFile(CLIPS[0]) });
  });
  afterAll(() => browser?.close());

  const WORKER = '**/tracker-worker*.js';

  it('runs in the page where a worker cannot start (F12)', async () => {
    const { page, context } = await openTrackerPage(browser, site.address);
    await page.route(WORKER, (route) => route.abort());
    const { runtime } = await start(page);
    expect(runtime).toMatch(/page, CPU/);
    await framesOf(page, 10);
    expect(await page.evaluate(() => window.trackerPage.frames.at(-1)?.facesSeen)).toBe(1);
    await context.close();
  });

  it('opens a hanging worker once more, then stops with the light off (F12)', async () => {
    const { page, context } = await openTrackerPage(browser, site.address);
    let workers = 0;
    await page.route(WORKER, (route) => {
      workers += 1;
      return route.fulfill({
        contentType: 'text/javascript',
        body: "self.onmessage = ({ data }) => data.kind === 'open' && self.postMessage({ kind: 'opened', id: data.id, runtime: 'hangs', delegate: 'CPU' });",
      });
    });
    await start(page);
    const tracks = await page.evaluateHandle(() => window.trackerPage.camera.previewStream()?.getTracks());
    expect(await faultOf(page)).toEqual(['trackerFailed']);
    expect(workers).toBe(2);
    expect(await tracks.evaluate((all) => all?.map(({ readyState }) => readyState))).toEqual(['ended']);
    await context.close();
  });

  it('recovers from one crash of the worker (F12)', async () => {
    const { page, context } = await openTrackerPage(browser, site.address);
    let workers = 0;
    await page.route(WORKER, (route) => {
      workers += 1;
      if (workers > 1) return route.continue();
      return route.fulfill({
        contentType: 'text/javascript',
        body: `self.onmessage = ({ data }) => {
          if (data.kind === 'track') throw new Error('crash');
          self.postMessage({ kind: 'opened', id: data.id, runtime: 'crashes', delegate: 'CPU' });
        };`,
      });
    });
    await start(page);
    await framesOf(page, 10);
    expect(workers).toBe(2);
    expect(await page.evaluate(() => window.trackerPage.faults)).toEqual([]);
    await context.close();
  });

  it('tells a missing and a wrong model before it asks for the camera (F11)', async () => {
    const { page, context } = await openTrackerPage(browser, site.address);
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

  it('sees a second face (F7)', async () => {
    const { page, context } = await openTrackerPage(browser, site.address);
    await start(page);
    const counts = await page.evaluate(async () => {
      const { takePictures, openFaceTracker, loadModel, siteBase } = window.trackerPage;
      const [taken] = await takePictures(1);
      if (!taken) return [];
      const { width, height } = taken.image as ImageBitmap;
      const two = new OffscreenCanvas(width * 2, height);
      two.getContext('2d')?.drawImage(taken.image, 0, 0);
      two.getContext('2d')?.drawImage(taken.image, width, 0);
      const pair = await createImageBitmap(two);
      const model = await loadModel(siteBase);
      const wasmBase = new URL('mediapipe', siteBase).href;
      const tracker = await openFaceTracker({ wasmBase, model, delegates: 'processorOnly' });
      await tracker.counting;
      const inTwo = tracker.track(pair, 0).facesSeen;
      // One look to find the face in its new place, one to see it alone.
      tracker.track(taken.image, 2000);
      return [inTwo, tracker.track(taken.image, 4000).facesSeen];
    });
    expect(counts).toEqual([2, 1]);
    await context.close();
  });
});
