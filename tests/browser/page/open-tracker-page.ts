import type { Browser, BrowserContext, Page } from 'playwright-core';
import type {} from '../pages/tracker';
import { recordForeignRequests } from './record-requests';
import { sharedIsThere } from './shared-data';

export const MODEL = 'models/face_landmarker.task';
export const CLIPS = ['clips/smile-with-left-eye.mjpeg', 'clips/lip-pucker-isolated.mjpeg'] as const;
export const CAN_TRACK = sharedIsThere(MODEL, ...CLIPS);

/** A title that says so where the test cannot run. */
export const named = (title: string) => (CAN_TRACK ? title : `${title} (skipped: no model)`);

export interface TrackerPageOpened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly foreign: readonly string[];
}

/** Opens the page with the camera adapter alone, with permission for the camera. */
export async function openTrackerPage(browser: Browser, address: string): Promise<TrackerPageOpened> {
  const context = await browser.newContext({ permissions: ['camera'] });
  const foreign = recordForeignRequests(context);
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => window.trackerPage);
  return { context, page, foreign };
}

export const start = (page: Page) => page.evaluate(() => window.trackerPage.start());

export const framesOf = (page: Page, count: number) =>
  page.waitForFunction((wanted) => window.trackerPage.frames.length >= wanted, count);
