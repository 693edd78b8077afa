import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './launch-chromium';
import { onPage } from './player-steps';

const plan = 'levels/plans/mouth-led.plan.json';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium('none');
});
afterAll(() => browser?.close());

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
