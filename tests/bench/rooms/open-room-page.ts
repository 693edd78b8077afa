import type { Page } from 'playwright-core';
import { launchChromium } from '../../browser/page/launch-chromium';
import { serveTrackerPage } from '../../browser/page/serve-tracker-page';
import type {} from '../../browser/pages/rooms';

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
