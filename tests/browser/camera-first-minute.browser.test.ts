import { basename } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './page/launch-chromium';
import { lookAt } from './page/look-at';
import { CAN_TRACK, CLIPS, MODEL, named } from './page/open-tracker-page';
import { onPage } from './page/player-steps';
import { recordForeignRequests } from './page/record-requests';
import { sharedFile } from './page/shared-data';

/** ms. The clip plays in real time, and a busy machine may miss a movement and wait for the next round. */
const MACHINE_MS = 240_000;

let browser: Browser;
let context: BrowserContext | null = null;
beforeAll(async () => {
  if (CAN_TRACK) browser = await launchChromium({ clip: sharedFile(CLIPS[0]) });
});
// The clip begins anew when the camera is opened next.
afterEach(async () => {
  await context?.close();
  context = null;
});
afterAll(() => browser?.close());

/** `before`: done before the page is asked for. */
async function home(
  path = '',
  before: (page: Page) => Promise<unknown> = async () => {},
): Promise<{ page: Page; foreign: readonly string[] }> {
  context = await browser.newContext({ permissions: ['camera'], viewport: { width: 480, height: 400 } });
  const foreign = recordForeignRequests(context);
  const page = await context.newPage();
  await before(page);
  await page.goto(inject('siteAddress') + path);
  return { page, foreign };
}

/** All is erased in a second window while this one plays: the play ends, says why, and writes nothing afterwards. */
async function eraseElsewhere(playing: Page): Promise<void> {
  const other = await playing.context().newPage();
  await other.goto(inject('siteAddress'));
  await other.locator('[data-door=kept]').click();
  const sessions = onPage(other, 'kept').locator('ul.kept li');
  await sessions.filter({ hasText: 'Not closed.' }).waitFor();
  await onPage(other, 'kept').locator('.button').last().click();
  await other.locator('[data-dialog=erase] .button').nth(1).click();
  await playing.bringToFront();
  await onPage(playing, 'home')
    .filter({ hasText: /erased in another window/i })
    .waitFor();
  expect(await playing.getByText('The camera is on').count()).toBe(0);
  await playing.reload();
  await playing.locator('[data-door=kept]').click();
  await onPage(playing, 'kept').getByText('No session is kept here yet.').waitFor();
}

/** Counts from now on whatever changes in the picture behind the pages, and what runs in it by itself. */
async function watchWorld(page: Page): Promise<() => Promise<number>> {
  // It comes behind the first page.
  await page.locator('.world').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const world = document.querySelector('.world');
    if (world === null) throw new Error('no world behind the pages');
    new MutationObserver(() => {
      document.body.dataset.moved = String(Number(document.body.dataset.moved ?? 0) + 1);
    }).observe(world, { attributes: true, attributeFilter: ['style'], subtree: true });
  });
  return () =>
    page.evaluate(() => {
      const running = document.getAnimations().filter(({ playState, effect }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null;
        const endless = effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
        return playState === 'running' && endless && target?.closest('.world');
      });
      return running.length + Number(document.body.dataset.moved ?? 0);
    });
}

const press = (page: Page, name: string) => onPage(page, name).locator('.button.warm:enabled').first().click();

describe.skipIf(!CAN_TRACK)(named('the first minute with a camera'), () => {
  it('takes at most eight actions from the door to the first attempt, and goes on by itself when all is well', async () => {
    const { page } = await home('?movement=closed-smile&affected=patientLeft&allowance=eye:0.10');
    let actions = 0;
    const act = async (what: Promise<unknown>) => {
      await what;
      actions += 1;
    };
    const moved = await watchWorld(page);
    // At home the light lives; from the camera's pages on it stands still, so that the tracker has the time.
    await page.waitForFunction(() => Number(document.body.dataset.moved) > 1);
    await act(page.locator('[data-door=camera]').click());
    for (const name of ['suitability', 'plan', 'ready']) await act(press(page, name));
    const movedBefore = await moved();
    // Nobody says that the check is passed: what comes next, comes.
    await onPage(page, 'calibration').waitFor({ timeout: MACHINE_MS });
    await onPage(page, 'feel').waitFor({ timeout: MACHINE_MS });
    await act(press(page, 'feel'));
    await page.locator('[data-page=play]').waitFor();
    await page.waitForFunction(
      () => document.querySelector('[data-testid=play-state]')?.textContent === 'move',
      undefined,
      { timeout: MACHINE_MS },
    );
    expect(actions).toBeLessThanOrEqual(8);
    expect(await moved()).toBe(movedBefore);
    await eraseElsewhere(page);
  });

  it('waits for whoever looks closer at the ready check, and then for a press', async () => {
    const { page } = await home();
    await page.locator('[data-door=camera]').click();
    for (const name of ['suitability', 'plan', 'ready']) await press(page, name);
    const ready = onPage(page, 'ready-looking');
    await ready.locator('summary').click();
    await ready.locator('[data-ready=passed]').waitFor({ timeout: MACHINE_MS });
    expect(await lookAt(page, 'ready-looking-more')).toEqual([]);
    await press(page, 'ready-looking');
    await onPage(page, 'calibration').waitFor();
  });

  it('takes the missing file from an adult’s hand, refuses another, keeps it, sends nothing, and erases it; learns nothing of a person who reads the settings', async () => {
    const { page, foreign } = await home('', (opened) =>
      opened.route(`**/${MODEL}`, (route) => route.fulfill({ status: 404, body: '' })),
    );
    await page.locator('[data-door=camera]').click();
    for (const name of ['suitability', 'plan', 'ready']) await press(page, name);
    const missing = onPage(page, 'model-file');
    await missing.waitFor();
    const other = { name: 'holiday.task', mimeType: 'application/octet-stream', buffer: Buffer.from('sand') };
    await missing.locator('input[type=file]').setInputFiles(other);
    expect(await missing.getByRole('alert').textContent()).toMatch(/holiday\.task.*4 bytes.*3,758,596 bytes/s);
    expect(await lookAt(page, 'model-file-other')).toEqual([]);
    // The right one, where there is no room: a page of its own says so, and the focus is on its heading.
    await page.evaluate(() => {
      Cache.prototype.put = () => Promise.reject(new Error('no room'));
    });
    await missing.locator('input[type=file]').setInputFiles(sharedFile(MODEL));
    await onPage(page, 'model-file-only-now').locator('h1:focus').waitFor();
    expect(await lookAt(page, 'model-file-only-now')).toEqual([]);
    await page.reload();
    await page.locator('[data-door=camera]').click();
    for (const name of ['suitability', 'plan', 'ready']) await press(page, name);
    await missing.locator('input[type=file]').setInputFiles(sharedFile(MODEL));
    await onPage(page, 'calibration').waitFor({ timeout: MACHINE_MS });
    // Another visit finds it kept, although the site still has none. Who reads the settings meanwhile is not learnt from.
    await page.reload();
    await page.locator('[data-door=camera]').click();
    for (const name of ['suitability', 'plan', 'ready']) await press(page, name);
    await onPage(page, 'ready-looking').waitFor();
    await page.locator('.top-bar [data-icon=settings]').click();
    await onPage(page, 'ready-looking').locator('[data-ready=passed]').waitFor({ timeout: MACHINE_MS });
    // Only time can show that nothing happens: longer than the moment after which it goes on.
    await page.waitForTimeout(4000);
    expect(await onPage(page, 'ready-looking').count()).toBe(1);
    // It goes on by itself afterwards.
    await page.keyboard.press('Escape');
    await onPage(page, 'calibration').waitFor({ timeout: MACHINE_MS });
    expect(foreign).toEqual([]);
    await page.reload();
    await page.locator('[data-door=kept]').click();
    await page.locator('[data-kept=model-file]').getByText(basename(MODEL)).waitFor();
    expect(await lookAt(page, 'kept-model-file')).toEqual([]);
    await onPage(page, 'kept').locator('.button').last().click();
    const erase = page.locator('[data-dialog=erase] .button');
    await erase.nth(1).click();
    await erase.nth(1).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[data-kept=model-file]').waitFor({ state: 'detached' });
  });
});
