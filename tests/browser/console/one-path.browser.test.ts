import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { writePictureClip } from '../handover/code-clip';
import { launchChromium } from '../page/launch-chromium';
import { lookAt } from '../page/look-at';
import { onPage } from '../page/player-steps';

/** From an empty console to the code, everything that a person does counts. */
const MOST_ACTIONS = 40;

const folder = mkdtempSync(join(tmpdir(), 'tiny-tides-console-'));
const clip = join(folder, 'plan.y4m');
let browser: Browser;
let page: Page;
let actions = 0;

beforeAll(async () => {
  browser = await launchChromium({ clip });
  page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  await page.goto(`${inject('siteAddress')}therapist.html`);
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function click(what: Locator): Promise<void> {
  actions += 1;
  await what.click();
}

async function type(what: Locator, text: string): Promise<void> {
  actions += 1;
  await what.fill(text);
}

async function choose(what: Locator, value: string): Promise<void> {
  actions += 1;
  await what.selectOption(value);
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

it('a therapist comes from an empty console to a code, and the player scans that very code', async () => {
  expect(await lookAt(page, 'new')).toEqual([]);
  await type(page.getByLabel(/Passcode, at least/), 'blue-lagoon');
  await type(page.getByLabel('The same once more'), 'blue-lagoon');
  await click(button('Open my console'));
  await page.getByRole('heading', { name: 'Nobody is here yet' }).waitFor();
  expect(await lookAt(page, 'empty')).toEqual([]);

  await click(button('New patient'));
  await type(page.getByLabel('Code', { exact: false }).first(), 'KITE-7');
  await choose(page.getByLabel('Affected side'), 'patientRight');
  await click(button('Add'));
  await page.getByRole('heading', { name: /KITE-7/ }).waitFor();
  expect(await lookAt(page, 'patient')).toEqual([]);

  await click(page.getByRole('link', { name: 'Plan', exact: true }));
  await click(button(/Mouth-led/));
  const smile = page.getByRole('article', { name: 'closed-mouth smile' });
  await choose(smile.getByRole('combobox', { name: 'Grade' }), '4');
  await choose(page.getByLabel('closed-mouth smile: the right eye'), '0.15');
  // Both changes hold, though the second came before the first was written.
  await smile.getByText(/the right eye may lose up to 15 %/).waitFor();
  expect(await smile.getByRole('combobox', { name: 'Grade' }).inputValue()).toBe('4');
  expect(await lookAt(page, 'editor')).toEqual([]);

  await click(page.getByRole('link', { name: 'Hand over' }).last());
  await click(button('Sign'));
  const code = page.getByRole('img', { name: 'QR code of the plan' });
  await code.waitFor();
  console.log(`from an empty console to the code: ${actions} actions`);
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
  expect(await lookAt(page, 'hand over')).toEqual([]);
  const words = await page.locator('.fingerprint strong').first().textContent();

  writePictureClip(clip, PNG.sync.read(await code.screenshot()));
  await click(button('It was scanned'));
  await page.getByText(/Last handed over on/).waitFor();

  const player = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await player.goto(inject('siteAddress'));
  await onPage(player, 'home').locator('[data-door=bring]').click();
  await onPage(player, 'bring').locator('.button.warm').click();
  const confirming = onPage(player, 'confirm-plan');
  await confirming.waitFor();
  expect(await confirming.locator('.key-words li').allTextContents()).toEqual(words?.split(' · '));
  for (const box of await confirming.locator('input[type=checkbox]').all()) await box.check();
  await confirming.locator('.button.warm').click();
  await onPage(player, 'plan')
    .filter({ hasText: /KITE-7, signed by your therapist/ })
    .waitFor();
  await player.context().close();
});

it('what is kept here opens with the passcode alone, and a wrong one changes nothing', async () => {
  await page.reload();
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  expect(await lookAt(page, 'locked')).toEqual([]);
  await page.getByLabel('Passcode').fill('red-lagoon');
  await button('Unlock').click();
  await page.getByText('This passcode does not fit.').waitFor();
  await page.getByLabel('Passcode').fill('blue-lagoon');
  await button('Unlock').click();
  await page.getByText(/Last handed over on/).waitFor();
});

it('three example patients fill the screens, and go in one action', async () => {
  await page.getByRole('link', { name: 'Patients', exact: true }).first().click();
  const row = page.getByRole('row', { name: /KITE-7/ });
  await row.waitFor();
  await page.getByRole('link', { name: 'KITE-7' }).click();
  await page.locator('details').last().click();
  await button(/Erase KITE-7/).click();
  await button(/example patients/).click();
  await page.getByRole('link', { name: 'EXAMPLE-3' }).waitFor();
  expect(await lookAt(page, 'caseload')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await lookAt(page, 'caseload on a phone')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('link', { name: 'EXAMPLE-3' }).click();
  await page.getByRole('link', { name: 'Review' }).click();
  await page.locator('.trend').first().waitFor();
  expect(await lookAt(page, 'review')).toEqual([]);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'What has left this device' }).waitFor();
  expect(await lookAt(page, 'settings')).toEqual([]);
  await page.getByRole('link', { name: 'Patients', exact: true }).click();
  await button('Remove all examples').click();
  await page.getByRole('heading', { name: 'Nobody is here yet' }).waitFor();
});
