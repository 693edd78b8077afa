import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../page/launch-chromium';
import { lookAt } from '../page/look-at';
import { lookIntoStores } from '../page/look-into-stores';

const folder = mkdtempSync(join(tmpdir(), 'tiny-tides-backup-'));
const backup = join(folder, 'console.backup');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** A console in a browser of its own, just made. */
async function newConsole(passcode: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB', acceptDownloads: true })).newPage();
  await page.goto(`${inject('siteAddress')}therapist.html`);
  await page.getByLabel(/Passcode, at least/).fill(passcode);
  await page.getByLabel('The same once more').fill(passcode);
  await page.getByRole('button', { name: 'Open my console' }).click();
  await page.getByRole('heading', { name: 'Nobody is here yet' }).waitFor();
  return page;
}

async function giveBackup(page: Page, passcode: string): Promise<void> {
  await page.getByLabel('Passcode of the backup').fill(passcode);
  await page.locator('input[type=file]').setInputFiles(backup);
}

it('a backup comes back into an empty browser, and joins or replaces another console only when a person says so', async () => {
  const first = await newConsole('blue-lagoon');
  await first.getByRole('button', { name: /example patients/ }).click();
  await first.getByRole('link', { name: 'EXAMPLE-1' }).waitFor();
  await first.getByRole('link', { name: 'Settings' }).click();
  const [download] = await Promise.all([
    first.waitForEvent('download'),
    first.getByRole('button', { name: 'Save backup' }).click(),
  ]);
  await download.saveAs(backup);
  await first.context().close();

  const empty = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await empty.goto(`${inject('siteAddress')}therapist.html`);
  await empty.locator('summary').click();
  expect(await lookAt(empty, 'restore')).toEqual([]);
  await giveBackup(empty, 'red-lagoon');
  await empty.getByText('This passcode does not fit.').waitFor();
  await giveBackup(empty, 'blue-lagoon');
  await empty.getByRole('link', { name: 'EXAMPLE-1' }).waitFor();
  await empty.context().close();

  const other = await newConsole('green-lagoon');
  await other.getByRole('link', { name: 'Settings' }).click();
  await giveBackup(other, 'blue-lagoon');
  await other.getByText(/of another console \(3 patients; here are 0\). Nothing was changed yet/).waitFor();
  expect(await lookAt(other, 'asks')).toEqual([]);
  await other.getByRole('button', { name: 'Add its patients to those here' }).click();
  await other.getByText(/3 patients added/).waitFor();
  await other.getByRole('link', { name: 'Patients', exact: true }).click();
  await other.getByRole('link', { name: 'EXAMPLE-3' }).waitFor();
  await erasesAll(other);
  await other.context().close();
});

/** Erases the whole console from its settings; afterwards nothing of it lies in any store of the browser. */
async function erasesAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  const inStores = async () =>
    (await page.evaluate(lookIntoStores)).entries.filter((one) => !one.startsWith('cache workbox-'));
  // The settings show the signing key, which is made with that.
  await expect.poll(async () => (await inStores()).some((one) => one.includes('tiny-tides-therapist-key'))).toBe(true);
  expect((await inStores()).filter((one) => one.includes('tiny-tides-console')).length).toBeGreaterThan(3);
  // What was chosen of the look lies outside the vault, and goes with it.
  await page.getByLabel('Light or dark').selectOption('dark');
  await expect.poll(async () => (await inStores()).some((one) => one.includes('appearance'))).toBe(true);
  await page.getByRole('button', { name: 'Erase this whole console' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase this whole console' });
  expect(await dialog.getByRole('button', { name: 'Erase it all for ever' }).isDisabled()).toBe(true);
  await dialog.getByLabel('I want to erase all of it').check();
  expect(await lookAt(page, 'erase-console')).toEqual([]);
  await dialog.getByRole('button', { name: 'Erase it all for ever' }).click();
  await dialog.getByText('All of this console is erased.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByLabel(/Passcode, at least/).waitFor();
  expect(await inStores()).toEqual([]);
}
