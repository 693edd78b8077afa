import type { BrowserContext, Page } from 'playwright-core';

/** Answers the browser's question for the camera as a person would in the address bar. The browser has to ask (`asked`). */
export async function setCameraPermission(page: Page, setting: 'denied' | 'granted'): Promise<void> {
  const context: BrowserContext = page.context();
  const browser = context.browser();
  if (!browser) throw new Error('the context belongs to no browser');
  const { targetInfo } = await (await context.newCDPSession(page)).send('Target.getTargetInfo');
  const cdp = await browser.newBrowserCDPSession();
  await cdp.send('Browser.setPermission', {
    permission: { name: 'camera' },
    setting,
    origin: new URL(page.url()).origin,
    ...(targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {}),
  });
}
