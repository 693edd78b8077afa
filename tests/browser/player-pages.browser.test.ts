import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { packPlan } from '../../engine-adapters/exchange/pack-plan';
import { SHORT_PLAN } from '../../scripts/short-plan';
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

describe('a plan in a link', () => {
  const packed = () => packPlan(JSON.stringify(SHORT_PLAN));

  it('is looked at and confirmed like a file, and stays neither in the address nor in what is asked of the server', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${inject('siteAddress')}#plan=${await packed()}`);
    await onPage(page, 'confirm-plan').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expect(asked.filter((address) => new URL(address).hash === '' && address.includes('plan='))).toEqual([]);
    const keep = onPage(page, 'confirm-plan').locator('.button.warm');
    for (const box of await onPage(page, 'confirm-plan').locator('input[type=checkbox]').all()) {
      expect(await keep.isDisabled()).toBe(true);
      await box.check();
    }
    await keep.click();
    expect(await onPage(page, 'plan').textContent()).toMatch(/SHORT-1.*not signed/is);
    await page.close();
  });

  it('that was cut off says so and changes nothing; another one that follows is confirmed anew', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('siteAddress')}#plan=${(await packed()).slice(0, 200)}`);
    expect(await onPage(page, 'bring').getByRole('alert').textContent()).toMatch(/link does not hold a whole plan/i);
    const open = async (hash: string) => page.evaluate((wanted) => location.assign(wanted), hash);
    await open(`#plan=${await packed()}`);
    const boxes = onPage(page, 'confirm-plan').locator('input[type=checkbox]');
    await boxes.first().check();
    await open(`#plan=${await packPlan(JSON.stringify({ ...SHORT_PLAN, affected: 'patientRight' }))}`);
    await onPage(page, 'confirm-plan')
      .getByText(/it is for your right side/i)
      .first()
      .waitFor();
    expect(await boxes.first().isChecked()).toBe(false);
    await page.close();
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
