import type { Page } from 'playwright-core';

/** Clears the page's databases as a browser does that runs short of room: what lies in localStorage stays. The page is loaded anew. */
export async function clearRecords(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' });
  await cdp.detach();
  await page.reload();
}
