import type { CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../../../browser/page/launch-chromium';
import type { WindowSize } from '../bench-part';
import { NOTHING_SEEN } from '../watch/page-watch';
import { watchDrawing } from '../watch/watch-drawing';
import { watchTracker } from '../watch/watch-tracker';
import { watchWords } from '../watch/watch-words';

export interface OpenedPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly browserCdp: CDPSession;
}

export interface PageWish {
  readonly address: string;
  readonly window: WindowSize;
  /** Null for a machine without a camera. */
  readonly clip: string | null;
  /** Whether the product's page is counted on; the peers count themselves. */
  readonly watched: boolean;
  readonly motion?: 'reduce' | 'no-preference';
}

/** What comes must come within this, also beside busy programs, ms. */
const PATIENCE_MS = 120_000;

/** Opens a page in a browser of its own, uses it, and closes the browser: nobody measured later pays for what was open before. */
export async function withPage<Result>(wish: PageWish, use: (opened: OpenedPage) => Promise<Result>): Promise<Result> {
  const { address, window: viewport, clip, watched, motion = 'no-preference' } = wish;
  const browser = await launchChromium(clip === null ? 'none' : { clip });
  try {
    const context = await browser.newContext({
      ...{ viewport, reducedMotion: motion, locale: 'en-GB' },
      ...(clip === null ? {} : { permissions: ['camera'] }),
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    // The runner names every inner function with a helper of its own, which a page does not have.
    await page.addInitScript('globalThis.__name = (one) => one');
    await page.addInitScript(`globalThis.pageWatch = ${JSON.stringify(NOTHING_SEEN)}`);
    for (const watch of watched ? [watchTracker, watchDrawing, watchWords] : []) await page.addInitScript(watch);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    const browserCdp = await browser.newBrowserCDPSession();
    await page.goto(address);
    return await use({ page, cdp, browserCdp });
  } finally {
    await browser.close();
  }
}
