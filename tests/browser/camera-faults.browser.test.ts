import type { Browser, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { setCameraPermission } from './page/camera-permission';
import { launchChromium } from './page/launch-chromium';
import { CAN_TRACK, CLIPS, MODEL, named } from './page/open-tracker-page';
import { sharedFile } from './page/shared-data';

declare global {
  interface Window {
    /** What the play state said at the third drawing after the browser had ended the camera. */
    afterTheLoss: string | undefined;
  }
}

/**
 * Notes what the page says at the third drawing after the browser ended the camera: 50 ms on a display of 60 a second, and on
 * a busy machine as late as everything else there.
 */
function lookAfterTheLoss(): void {
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wish) => {
    const stream = await ask(wish);
    const look = (drawings: number) =>
      requestAnimationFrame(() => {
        if (drawings > 1) look(drawings - 1);
        else window.afterTheLoss = document.querySelector('[data-testid=play-state]')?.textContent ?? '';
      });
    stream.getVideoTracks()[0]?.addEventListener('ended', () => look(3));
    return stream;
  };
}

let browser: Browser | null = null;
afterEach(async () => {
  await browser?.close();
  browser = null;
});

/** Opens the product as a player does and goes as far as the button that turns the camera on. `before`: done before the page is asked for. */
async function openReadyPage(
  camera: Parameters<typeof launchChromium>[0],
  before: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
  browser = await launchChromium(camera);
  const context = await browser.newContext({ permissions: ['camera'], viewport: { width: 480, height: 400 } });
  const page = await context.newPage();
  await page.addInitScript(lookAfterTheLoss);
  await before(page);
  await page.goto(inject('siteAddress'));
  await onPage(page, 'home').locator('.door').nth(1).click();
  await goOn(page, 'suitability');
  await goOn(page, 'plan');
  await onPage(page, 'ready').waitFor();
  return page;
}

const onPage = (page: Page, name: string) => page.locator(`[data-page=${name}]`);
const goOn = (page: Page, name: string) => onPage(page, name).locator('.button.warm:enabled').click();
const steps = (page: Page) => onPage(page, 'ready-blocked').locator('.allow-steps li').allTextContents();
const sentence = (page: Page) => onPage(page, 'ready-blocked').getByRole('alert').textContent();

describe.skipIf(!CAN_TRACK)(named('a player whose camera cannot be used'), () => {
  it('is told how to allow it, and goes on after that without loading anew (F1)', async () => {
    const page = await openReadyPage('asked');
    await setCameraPermission(page, 'denied');
    await goOn(page, 'ready');
    expect(await sentence(page)).toMatch(/allow/i);
    expect(await steps(page)).toEqual([
      expect.stringMatching(/sign .* before the address/),
      expect.stringMatching(/camera/i),
      expect.stringContaining('Try again'),
    ]);
    await setCameraPermission(page, 'granted');
    await goOn(page, 'ready-blocked');
    await onPage(page, 'ready-looking').waitFor();
    await page.getByText('The camera is on').first().waitFor();
  });

  it('is told that there is none, and may take the practice face instead (F4)', async () => {
    const page = await openReadyPage('none');
    await goOn(page, 'ready');
    expect(await sentence(page)).toMatch(/no camera/i);
    await onPage(page, 'ready-blocked')
      .getByRole('button', { name: /practice face/i })
      .click();
    await onPage(page, 'plan').waitFor();
  });

  it('is told when the model is missing or another file, without being asked for the camera (F11)', async () => {
    // From the first page on: the model is fetched while a person reads.
    const page = await openReadyPage('default', (opened) =>
      opened.route(`**/${MODEL}`, (route) => route.fulfill({ status: 404, body: '' })),
    );
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('asked for the camera'));
    });
    await goOn(page, 'ready');
    await onPage(page, 'model-file')
      .getByText(/one file/i)
      .first()
      .waitFor();
    expect(await onPage(page, 'model-file').getByRole('alert').count()).toBe(0);
    await page.route(`**/${MODEL}`, (route) => route.fulfill({ body: 'a page that the host put in its place' }));
    await onPage(page, 'model-file').getByRole('button', { name: 'Try again' }).click();
    await onPage(page, 'model-file')
      .getByRole('alert')
      .filter({ hasText: /finds faces is not the right one/i })
      .waitFor();
  });

  it('waits at once when the camera is taken away, keeps the place, and goes on with it (F2)', async () => {
    const page = await openReadyPage({ clip: sharedFile(CLIPS[0]), permission: 'asked' });
    await goOn(page, 'ready');
    await onPage(page, 'calibration').waitFor();
    await page.context().clearPermissions();
    await page.waitForFunction(() => window.afterTheLoss !== undefined);
    expect(await page.evaluate(() => window.afterTheLoss)).toBe('paused');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('alert')
      .filter({ hasText: /camera went away.*kept/is })
      .waitFor();
    await page.getByText('The camera is on').waitFor({ state: 'detached' });
    await setCameraPermission(page, 'granted');
    await dialog.locator('.button.warm').click();
    await page.getByText('The camera is on').first().waitFor();
    await onPage(page, 'calibration').waitFor();
  });
});
