import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { drawnCamera, drawnCameras, turnPage } from '../faults/unseen-page';
import { launchChromium } from '../page/launch-chromium';
import { lookAt } from '../page/look-at';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1024, height: 768 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  await page.goto(`${inject('siteAddress')}therapist.html`);
  await page.getByLabel(/Passcode, at least/).fill('blue-lagoon');
  await page.getByLabel('The same once more').fill('blue-lagoon');
  await button('Open my console').click();
  await button(/example patients/).click();
  await page.getByRole('link', { name: 'EXAMPLE-3' }).click();
});

afterAll(() => browser?.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });

it('the review says in words what changed and what came through another camera, and copies the note (F14)', async () => {
  await page.getByRole('link', { name: 'Review' }).click();
  await page.getByText(/Co-movement of the right eye in lip pucker/).waitFor();
  await button('Lip pucker').click();
  await page.getByRole('heading', { name: 'lip pucker' }).waitFor();
  const chart = page.locator('.trend', { hasText: "Eye, patient's right" }).first();
  await chart.getByText('As a table').click();
  expect(await chart.locator('tbody tr').count()).toBe(20);
  // Two sessions of the example: another shape in the curve, the same in words beside it, in its name and in its table.
  await page.getByText(/^2 of 20 sessions were measured with another camera/).waitFor();
  expect(await chart.locator('.plot:not(.sign) .other-camera').getAttribute('d')).toMatch(/^(M[^M]+z){2}$/);
  await chart.getByRole('img', { name: /2 values with another camera or picture size\.$/ }).waitFor();
  await chart.getByText(/^Diamond: another camera or picture size/).waitFor();
  expect(await chart.getByRole('cell', { name: 'another' }).count()).toBe(2);
  await page.getByRole('row', { name: /lip pucker patient's right.*n \d+ · ±\d+ %/i }).waitFor();
  expect(await page.locator('main').textContent()).not.toMatch(/improve/i);
  await button('Copy note').click();
  await page.getByText('The note is copied.').waitFor();
  const note = await page.evaluate(() => navigator.clipboard.readText());
  expect(note).toContain('EXAMPLE-3');
  expect(await lookAt(page, 'review')).toEqual([]);
});

it('an attempt opens as curves, and the arrow keys go through its time', async () => {
  await page
    .getByText(/ counted$/)
    .first()
    .click();
  await button('Curves of movement 2').click();
  const curves = page.getByRole('region', { name: 'Curves of movement 2' });
  await curves.locator('canvas').first().waitFor();
  await curves.getByRole('button', { name: /Hold begins/ }).click();
  const cursor = curves.getByRole('slider', { name: 'Time in the attempt' });
  const told = () => cursor.getAttribute('aria-valuetext');
  const before = (await told()) ?? '';
  expect(before).toMatch(
    /^1\.4 s after the onset\. Activation: \d+\s% of the own reach; .*Eye, patient's right: \d+\s% of/,
  );
  await cursor.press('ArrowRight');
  await cursor.press('ArrowRight');
  await curves.getByRole('heading', { name: /1\.[56] s after the onset/ }).waitFor();
  const plot = await curves.locator('.u-over').first().boundingBox();
  if (plot === null) throw new Error('no curve is drawn');
  await page.mouse.move(plot.x + plot.width - 2, plot.y + 20);
  await curves.getByRole('heading', { name: /^Movement 2, [5-9]\.\d s after the onset$/ }).waitFor();
  await curves.getByText('As a table').click();
  // The rows are made when the table is opened.
  await expect.poll(() => curves.locator('tbody tr').count()).toBe(60);
  expect(await lookAt(page, 'review, an attempt')).toEqual([]);
  await button('Close the curves').click();
});

it('a typed score is refused beside its field, and kept whole where it can be; a goal is rated', async () => {
  await page.getByRole('link', { name: 'Assessment' }).click();
  const scores = page.locator('[aria-label="Clinical scores"] tbody tr');
  await page.getByLabel('Resting symmetry (times 5)').fill('7');
  await page.getByLabel('Composite').fill('53');
  await button('Add score').click();
  await page.getByText('Not taken: 0 to 20, in steps of 5.').waitFor();
  expect(await scores.count()).toBe(6);
  expect(await lookAt(page, 'assessment')).toEqual([]);
  await page.getByLabel('Resting symmetry (times 5)').fill('5');
  await button('Add score').click();
  await page.getByText('The score is added.').waitFor();
  expect(await scores.count()).toBe(7);
  await page.getByLabel(/Rating today/).selectOption('7');
  await button('Add rating').click();
  await page.getByText(/7 of 10 on/).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await lookAt(page, 'assessment, phone')).toEqual([]);
  await page.getByRole('link', { name: 'Review' }).click();
  await page.locator('.trend').first().waitFor();
  expect(await lookAt(page, 'review, phone')).toEqual([]);
});

it('a frozen movement begins the next version where the patient stands, and that version says so', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('link', { name: 'Patients', exact: true }).first().click();
  await page.getByRole('link', { name: 'EXAMPLE-2' }).click();
  const smile = page.getByRole('article', { name: 'closed-mouth smile' });
  const freeze = smile.getByRole('button', { name: /^Freeze at grade/ });
  const grade = (await freeze.textContent())?.replace('Freeze at grade ', '') ?? '';
  await freeze.click();
  await page.getByText('Draft 2 counts once it is handed over.').waitFor();
  await page.getByText(`closed-mouth smile: frozen at grade ${grade}`).waitFor();
  expect(await lookAt(page, 'where it stands')).toEqual([]);
  await page.getByRole('link', { name: 'Plan', exact: true }).last().click();
  await smile.getByText(`from version 2 on: frozen at grade ${grade}`).waitFor();
  expect(await smile.getByRole('combobox', { name: 'Grade' }).inputValue()).toBe(grade);
  await page.getByText(`closed-mouth smile (lantern-turtle): frozen at grade ${grade}`).waitFor();
  expect(await lookAt(page, 'a frozen movement')).toEqual([]);
});

it('the camera that looks for a code goes off with a page that is hidden, and comes back on a wish (F19)', async () => {
  await drawnCamera(page);
  await page.getByRole('link', { name: 'Results' }).click();
  await button('Scan code').click();
  await expect.poll(() => drawnCameras(page)).toEqual(['live']);
  await turnPage(page, 'hidden');
  await page.locator('.scan').waitFor({ state: 'detached' });
  expect(await drawnCameras(page)).toEqual(['ended']);
  await turnPage(page, 'visible');
  await button('Scan code').click();
  await expect.poll(() => drawnCameras(page)).toEqual(['ended', 'live']);
  await page.getByRole('link', { name: 'Patients', exact: true }).first().click();
  expect(await drawnCameras(page)).toEqual(['ended', 'ended']);
});
