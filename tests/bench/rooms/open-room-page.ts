import type { Page } from 'playwright-core';
import { launchChromium } from '../../browser/launch-chromium';
import type {} from '../../browser/pages/rooms';
import { serveTrackerPage } from '../../browser/serve-tracker-page';

export interface RoomPage {
  readonly page: Page;
  readonly browserVersion: string;
  close(): Promise<void>;
}

/** Builds, serves and opens the page with the tracker (`pages/rooms.ts`). */
export async function openRoomPage(): Promise<RoomPage> {
  const site = await serveTrackerPage('rooms');
  const browser = await launchChromium();
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.address);
  await page.waitForFunction(() => window.roomPage);
  return {
    page,
    browserVersion: browser.version(),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
