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
  await page.addInitScript(() => {
    const drawn = window as unknown as { frames: number };
    drawn.frames = 0;
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) => {
      drawn.frames += 1;
      return ask(draw);
    };
  });
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${inject('siteAddress')}therapist.html`);
});

afterAll(() => browser?.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const engine = () => asked.filter((url) => /lagoon|phaser|tracker|mediapipe|\.task$|\.wasm$/i.test(url));

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
});

it('a grade that is changed changes the band at once, and stands in the plan', async () => {
  const before = await page.getByText(/^band \d/).textContent();
  await page.getByRole('combobox', { name: 'Grade' }).selectOption('6');
  // The next change comes before the first is stored, and takes nothing of it away.
  await page.locator('.try-quiet select').last().selectOption('0.3');
  await page.waitForFunction(
    (told) => ![...document.querySelectorAll('.curve .soft')].some((one) => one.textContent === told),
    before,
  );
  await page.getByRole('link', { name: 'Back to the plan' }).click();
  const smile = page.getByRole('article', { name: 'closed-mouth smile' });
  expect(await smile.getByRole('combobox', { name: 'Grade' }).inputValue()).toBe('6');
  expect(
    await page.locator('.quiet-map select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
  ).toContain('0.3');
});

/** Nothing draws any more: between two looks no frame was asked for. */
async function nothingDraws(): Promise<void> {
  await page.waitForFunction(
    () => {
      const drawn = window as unknown as { frames: number; framesBefore: number };
      const same = drawn.frames === drawn.framesBefore;
      drawn.framesBefore = drawn.frames;
      return same;
    },
    undefined,
    { polling: 400 },
  );
}

it('leaving closes the engine, also while it opens', async () => {
  const tryIt = page.getByRole('link', { name: 'Try it', exact: true }).first();
  await nothingDraws();
  expect(await page.locator('canvas').count()).toBe(0);
  await tryIt.click();
  await page.locator('.lagoon').waitFor();
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await nothingDraws();
  await tryIt.click();
  await page.locator('.lagoon[data-state=drawn] canvas').waitFor();
  expect(await page.locator('canvas').count()).toBe(1);
});
