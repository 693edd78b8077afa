import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { packPlan } from '../../engine-adapters/exchange/pack-plan';
import { SHORT_PLAN } from '../../scripts/pictures/short-plan';
import { launchChromium } from './page/launch-chromium';
import { onPage } from './page/player-steps';

const plan = 'levels/plans/mouth-led.plan.json';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium('none');
});
afterAll(() => browser?.close());

describe('a plan that was brought', () => {
  it('is still there at the next start, and a file that is no plan changes nothing (F32)', async () => {
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

  it('that was cut off says so and changes nothing; another one that follows is confirmed anew (F32)', async () => {
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

describe('a plan that cannot be read', () => {
  it('says what stands in the way, and reads it when that is gone', async () => {
    const page = await browser.newPage();
    // A file in a cloud that the device has not fetched yet: the first reading is refused.
    await page.addInitScript(() => {
      const whole = File.prototype.arrayBuffer;
      File.prototype.arrayBuffer = () => {
        File.prototype.arrayBuffer = whole;
        return Promise.reject(new DOMException('not on the device', 'NotReadableError'));
      };
    });
    await page.goto(inject('siteAddress'));
    await onPage(page, 'home').locator('[data-door=bring]').click();
    const alert = onPage(page, 'bring').getByRole('alert');
    const buffer = Buffer.concat([Buffer.from(JSON.stringify(SHORT_PLAN)), Buffer.alloc(3_000_000, 32)]);
    await page.setInputFiles('input[type=file]', { name: 'large.json', mimeType: 'application/json', buffer });
    expect(await alert.textContent()).toMatch(
      /large\.json is too large for a plan: 3,\d+,\d+ bytes.*2,000,000 bytes at most/s,
    );
    await page.setInputFiles('input[type=file]', plan);
    await alert.filter({ hasText: /does not hand the file over/i }).waitFor();
    await alert.getByRole('button', { name: /try again/i }).click();
    await onPage(page, 'confirm-plan').waitFor();
    await page.close();
  });
});

describe('a plan in a link that was passed on', () => {
  const packed = () => packPlan(JSON.stringify(SHORT_PLAN));
  const openHash = (page: Page, hash: string) => page.evaluate((wanted) => location.assign(wanted), hash);

  it('is understood with percents and capitals; one in the query is told and goes out of the address', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('siteAddress')}#Plan%3D${await packed()}`);
    await onPage(page, 'confirm-plan').waitFor();
    await page.goto(`${inject('siteAddress')}?speed=2&plan=${await packed()}`);
    expect(await onPage(page, 'bring').getByRole('alert').textContent()).toMatch(/was not read.*as it was sent/is);
    expect(new URL(page.url()).search).toBe('?speed=2');
    await page.close();
  });

  it('is shown wherever it is opened, and waits in the address while somebody is in a session', async () => {
    const page = await browser.newPage();
    await page.goto(inject('siteAddress'));
    await onPage(page, 'home').locator('[data-door=camera]').click();
    await onPage(page, 'suitability').waitFor();
    await openHash(page, `#plan=${await packed()}`);
    await onPage(page, 'confirm-plan').locator('.button:not(.warm)').click();
    await onPage(page, 'bring').locator('.button:not(.warm)').last().click();
    await onPage(page, 'home').locator('[data-door=practice]').click();
    await onPage(page, 'plan').waitFor();
    await openHash(page, `#plan=${await packed()}`);
    await onPage(page, 'confirm-plan').locator('.button:not(.warm)').click();
    await onPage(page, 'bring').locator('.button:not(.warm)').last().click();
    await onPage(page, 'home').locator('[data-door=practice]').click();
    await onPage(page, 'plan').locator('.button.warm').click();
    await onPage(page, 'calibration').waitFor();
    await openHash(page, `#plan=${await packed()}`);
    await page.locator('.waiting-link').waitFor();
    expect(new URL(page.url()).hash).not.toBe('');
    await page.locator('.bar-button[data-icon=stop]').click();
    await onPage(page, 'close').locator('.button.warm').click();
    await onPage(page, 'confirm-plan').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.close();
  });
});

describe('the language of the browser', () => {
  it.each([
    [['den', 'DE'], 'de'],
    [undefined, 'en'],
  ] as const)('%j opens a page in a language that we speak', async (languages, spoken) => {
    const page = await browser.newPage();
    await page.addInitScript((wanted) => {
      Object.defineProperty(navigator, 'languages', { value: wanted });
      if (wanted === undefined) Object.defineProperty(navigator, 'language', { value: undefined });
    }, languages);
    await page.goto(inject('siteAddress'));
    await onPage(page, 'home').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(spoken);
    await page.close();
  });
});

describe('a second player', () => {
  it('is offered only sea friends that nobody here has', async () => {
    const page = await browser.newPage();
    const bring = async (id: string) => {
      await page.goto(`${inject('siteAddress')}#plan=${await packPlan(JSON.stringify({ ...SHORT_PLAN, id }))}`);
      await onPage(page, 'confirm-plan').waitFor();
    };
    const offered = () => onPage(page, 'confirm-plan').locator('.signs label').allTextContents();
    await bring('first');
    expect(await offered()).toContain('Turtle');
    for (const box of await onPage(page, 'confirm-plan').locator('input[type=checkbox]').all()) await box.check();
    await onPage(page, 'confirm-plan').locator('.button.warm').click();
    await onPage(page, 'plan').waitFor();
    await page.goto('about:blank');
    await bring('second');
    await onPage(page, 'confirm-plan').locator('.signs label').nth(4).waitFor();
    await onPage(page, 'confirm-plan').locator('.signs').filter({ hasNotText: 'Turtle' }).waitFor();
    expect(await offered()).toHaveLength(5);
    expect(await onPage(page, 'confirm-plan').locator('.signs input').first().isChecked()).toBe(true);
    await page.close();
  });
});

describe('an address that asks for something impossible', () => {
  it('is answered with the value and what was expected', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('siteAddress')}?movement=grin&allowance=eye:-2&Speed=2`);
    const told = await onPage(page, 'home').getByRole('alert').textContent();
    expect(told).toMatch(/movement=grin.*closed-smile/s);
    expect(told).toMatch(/allowance=eye:-2.*expected/is);
    expect(told).toMatch(/Speed=2.*the name speed/s);
    await page.close();
  });
});

describe('a dialog', () => {
  it.each(['help', 'settings'])('gives the focus back to what opened it: %s', async (name) => {
    const page = await browser.newPage();
    await page.goto(inject('siteAddress'));
    await onPage(page, 'home').waitFor();
    const opener = page.locator(`.top-bar [data-icon=${name}]`);
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.locator(`[data-dialog=${name}]`).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(`[data-dialog=${name}]`).waitFor({ state: 'detached' });
    await page.locator(`.top-bar [data-icon=${name}]:focus`).waitFor({ timeout: 5000 });
    await page.close();
  });
});
