import type { Page } from 'playwright-core';

/** A browser without a window is never hidden: the page is told so by hand. */
export async function turnPage(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((wanted) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => wanted });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}
