import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../page/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it('a dialog gives the focus back to what opened it, closed by Escape or by its button, and opens again', async () => {
  const page = await browser.newPage({ locale: 'en-GB' });
  await page.goto(`${inject('siteAddress')}therapist.html`);
  await page.getByLabel(/Passcode, at least/).fill('blue-lagoon');
  await page.getByLabel('The same once more').fill('blue-lagoon');
  await page.getByRole('button', { name: 'Open my console' }).click();
  const opener = page.getByRole('button', { name: 'New patient' });
  const dialog = page.getByRole('dialog', { name: 'New patient' });
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => dialog.getByRole('button', { name: 'Cancel' }).press('Enter'),
  ]) {
    await opener.press('Enter');
    await dialog.waitFor();
    await close();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => opener.evaluate((button) => button === document.activeElement), { timeout: 5000 })
      .toBe(true);
  }
  await page.close();
});
