import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './launch-chromium';
import { axeFindings, layoutFaults, onPage } from './player-steps';

const plan = 'levels/plans/mouth-led.plan.json';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium('none');
});
afterAll(() => browser?.close());

/** Walks through every page that needs no face, and looks at each. */
async function everyPage(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const click = (where: string, nth: number) => onPage(page, where).locator('button').nth(nth).click();
  const settle = async (name: string) => {
    await onPage(page, name).waitFor();
    // The page's own arrival must be over before anything is measured.
    await page.waitForFunction(() =>
      document.getAnimations().every((a) => a.playState !== 'running' || a.effect?.getTiming().iterations === Infinity),
    );
    await look(name);
  };
  await settle('home');
  for (const dialog of ['help', 'settings'] as const) {
    await page
      .locator('.top-bar button')
      .nth(dialog === 'help' ? 1 : 2)
      .click();
    await page.locator(`[data-dialog=${dialog}]`).waitFor();
    await look(dialog);
    await page.keyboard.press('Escape');
  }
  await onPage(page, 'home').locator('.door').nth(1).click();
  await settle('suitability');
  await click('suitability', 1);
  await settle('not-yet');
  await click('not-yet', 1);
  await click('suitability', 0);
  await settle('plan');
  await click('plan', 0);
  await settle('ready');
  await click('ready', 0);
  await settle('ready-blocked');
  await click('ready-blocked', 1);
  await settle('plan');
  await click('plan', 1);
  await onPage(page, 'home').locator('.door').nth(2).click();
  await settle('bring');
  await page.setInputFiles('input[type=file]', {
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"a":'),
  });
  await onPage(page, 'bring').getByRole('alert').waitFor();
  await look('bring');
  await page.setInputFiles('input[type=file]', plan);
  await settle('confirm-plan');
  for (const box of await onPage(page, 'confirm-plan').locator('input[type=checkbox]').all()) await box.check();
  await onPage(page, 'confirm-plan').locator('.button.warm').click();
  await settle('plan');
  await onPage(page, 'plan').locator('.button').last().click();
  await settle('home');
  await onPage(page, 'home').locator('.button.quiet').click();
  await settle('kept');
}

const WAYS = [
  { name: 'a small phone', width: 360, height: 640, settings: {} },
  { name: 'twice the text on a small phone', width: 360, height: 640, settings: { textScale: 2 } },
  {
    name: 'German with easy letters on a tablet',
    width: 1024,
    height: 768,
    settings: { language: 'de', letters: 'easy' },
  },
  {
    name: 'strong contrast, buttons on the left, a phone on its side',
    width: 740,
    height: 360,
    settings: { contrast: 'strong', handed: 'left' },
  },
] as const;

describe.each(WAYS)('every page on $name', ({ width, height, settings }) => {
  it('has no serious finding of axe, and nothing lies over anything', async () => {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(inject('siteAddress'));
    await onPage(page, 'home').waitFor();
    await choose(page, settings);
    const faults: unknown[] = [];
    await everyPage(page, async (name) => {
      for (const finding of await axeFindings(page)) faults.push({ name, finding });
      for (const fault of await layoutFaults(page)) faults.push({ name, fault });
    });
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Sets what a person would set in the settings dialog, through the dialog. */
async function choose(page: Page, settings: Partial<Record<string, string | number>>): Promise<void> {
  await page.locator('.top-bar button').nth(2).click();
  const dialog = page.locator('[data-dialog=settings]');
  if (settings.textScale) await dialog.locator('select').nth(1).selectOption(String(settings.textScale));
  if (settings.letters) await dialog.locator('input[type=checkbox]').nth(1).check();
  if (settings.contrast) await dialog.locator('input[type=checkbox]').nth(2).check();
  if (settings.handed) await dialog.locator('input[type=checkbox]').nth(4).check();
  if (settings.language) await dialog.locator('select').nth(0).selectOption(String(settings.language));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

describe('a plan that was brought', () => {
  it('is still there at the next start, and a file that is no plan changes nothing', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(inject('siteAddress'));
    await onPage(page, 'home').locator('.door').nth(2).click();
    const bad = JSON.stringify({ format: 'tiny-tides/plan', schemaVersion: 1, id: 'x' });
    await page.setInputFiles('input[type=file]', {
      name: 'bad.json',
      mimeType: 'application/json',
      buffer: Buffer.from(bad),
    });
    const told = await onPage(page, 'bring').getByRole('alert').textContent();
    expect(told).toMatch(/bad\.json.*expected/is);
    await page.reload();
    await onPage(page, 'home').locator('.door').nth(2).waitFor();
    expect(await onPage(page, 'home').locator('.door').count()).toBe(3);
    await onPage(page, 'home').locator('.door').nth(2).click();
    await page.setInputFiles('input[type=file]', plan);
    const keep = onPage(page, 'confirm-plan').locator('.button.warm');
    expect(await keep.isDisabled()).toBe(true);
    for (const box of await onPage(page, 'confirm-plan').locator('input[type=checkbox]').all()) await box.check();
    await keep.click();
    await onPage(page, 'plan')
      .filter({ hasText: /not signed/i })
      .waitFor();
    await page.reload();
    await page.locator('.door').nth(3).waitFor();
    await onPage(page, 'home')
      .filter({ hasText: /my plan for today/i })
      .waitFor();
    await context.close();
  });
});

describe('an address that asks for something impossible', () => {
  it('is answered with the value and what was expected', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('siteAddress')}?movement=grin&allowance=eye:-2`);
    const told = await onPage(page, 'home').getByRole('alert').textContent();
    expect(told).toMatch(/movement=grin.*closed-smile/s);
    expect(told).toMatch(/allowance=eye:-2.*expected/is);
    await page.close();
  });
});
