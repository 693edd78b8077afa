import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../page/launch-chromium';
import { lookAt } from '../page/look-at';

let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${inject('siteAddress')}therapist.html`);
});

afterAll(() => browser?.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const engine = () => asked.filter((url) => /lagoon|phaser|tracker|mediapipe|\.task$|\.wasm$/i.test(url));
const flow = () => page.locator('.try-state');

it('a movement is tried from its card in one action, and the console brings no engine before that', async () => {
  await page.getByLabel(/Passcode, at least/).fill('blue-lagoon');
  await page.getByLabel('The same once more').fill('blue-lagoon');
  await button('Open my console').click();
  await button('New patient').click();
  await page.getByLabel('Code', { exact: false }).first().fill('KITE-7');
  await page.getByLabel('Affected side').selectOption('patientRight');
  await button('Add').click();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await button(/Mouth-led/).click();
  await page.getByLabel('closed-mouth smile: the right eye').selectOption('0.15');
  expect(engine()).toEqual([]);

  await page.getByRole('link', { name: 'Try it: closed-mouth smile' }).click();
  await page.locator('.lagoon[data-state=drawn] canvas').waitFor();
  expect(engine().filter((url) => !/lagoon/.test(url))).toEqual([]);
  await page.locator('[data-state=hold]').waitFor();
  expect(await lookAt(page, 'try it')).toEqual([]);
});

it('a region that joins in makes it calm, and a wider allowance beside it takes the calm away', async () => {
  await page.getByLabel('Simulated patient').selectOption('synkinetic');
  await page
    .getByRole('status')
    .filter({ hasText: /the right eye/ })
    .waitFor();
  expect(await lookAt(page, 'calm')).toEqual([]);
  await page.getByLabel('closed-mouth smile: the right eye').selectOption('0.5');
  await page.getByText('allowed 50 %').waitFor();
  await page.locator('.try-state[data-flow=flowing] [data-state=hold]').waitFor();
  await page.locator('.try-state[data-flow=flowing] [data-state=release]').waitFor();
  expect(await flow().getAttribute('data-flow')).toBe('flowing');
});

it('a grade that is changed changes the band at once', async () => {
  const band = page.getByText(/^band /);
  const before = await band.textContent();
  await page.getByLabel('Grade', { exact: true }).selectOption('8');
  await page.waitForFunction(
    (told) => ![...document.querySelectorAll('.curve .soft')].some((one) => one.textContent === told),
    before,
  );
  await page.getByRole('link', { name: 'Back to the plan' }).click();
  expect(await page.getByRole('combobox', { name: 'Grade' }).first().inputValue()).toBe('8');
});

it('leaving closes the engine, also while it opens', async () => {
  const canvases = () => page.locator('canvas').count();
  expect(await canvases()).toBe(0);
  await page.getByRole('link', { name: 'Try it', exact: true }).click();
  await page.locator('.lagoon').waitFor();
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  expect(await canvases()).toBe(0);
  await page.getByRole('link', { name: 'Try it', exact: true }).click();
  await page.locator('.lagoon[data-state=drawn] canvas').waitFor();
});
