import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../page/launch-chromium';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'en-GB', colorScheme: 'light' });
  await page.goto(`${inject('siteAddress')}therapist.html`);
});

afterAll(async () => {
  await browser?.close();
});

const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

it('the language and the dark look outlive a reload, also while locked, and nothing else lies outside the vault', async () => {
  await page.getByLabel(/Passcode, at least/).fill('blue-lagoon');
  await page.getByLabel('The same once more').fill('blue-lagoon');
  await page.getByRole('button', { name: 'Open my console' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  const light = await ground();
  await page.getByLabel(/Light or dark/).selectOption('dark');
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.getByLabel('Language', { exact: true }).selectOption('de');
  // A language is in use, and remembered, once its words are there.
  await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Gesperrt' }).waitFor();
  expect(await ground()).toBe(dark);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'tiny-tides-console/appearance': 'de dark' });
});
