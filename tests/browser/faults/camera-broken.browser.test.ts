import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { SessionRecord } from '../../../game/record/session-record';
import { breakCamera, pictureOf, type Shown } from '../page/broken-camera';
import { setCameraPermission } from '../page/camera-permission';
import { launchChromium } from '../page/launch-chromium';
import { CAN_TRACK, CLIPS, named } from '../page/open-tracker-page';
import { onPage } from '../page/player-steps';
import { sharedFile } from '../page/shared-data';

const goOn = (page: Page, name: string) => onPage(page, name).locator('.button.warm:enabled').click();

/** Two seconds into the clip its face is at rest. */
const AT_REST = 60;

const TWO_CAMERAS = '--use-fake-device-for-media-stream=device-count=2';

/** One player, one session, and one thing after the other that goes wrong in it. */
describe.skipIf(!CAN_TRACK)(named('a session in which everything goes wrong'), () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium('asked', [TWO_CAMERAS]);
    const context = await browser.newContext({ permissions: ['camera'], viewport: { width: 480, height: 400 } });
    page = await context.newPage();
    await page.addInitScript(breakCamera, pictureOf(sharedFile(CLIPS[0]), AT_REST));
    await page.goto(`${inject('siteAddress')}?movement=rest`);
    await onPage(page, 'home').locator('.door').nth(1).click();
    for (const name of ['suitability', 'plan']) await goOn(page, name);
  });
  afterAll(() => browser?.close());

  const show = (shown: Shown) =>
    page.evaluate((wanted) => {
      window.brokenCamera.shows = wanted;
    }, shown);
  const refuse = (name: string | null) =>
    page.evaluate((wanted) => {
      window.brokenCamera.refuses = wanted;
    }, name);
  /** What a player reads. */
  const reads = (words: RegExp, where = '.caption-now') => page.locator(where).filter({ hasText: words }).waitFor();
  const dialog = () => page.getByRole('dialog');
  const progress = () => page.locator('[data-page=play] meter').getAttribute('value');

  // The browser's own camera is never busy: the names of its errors are given by hand.
  it.each([
    ['NotAllowedError', /allow it/i],
    ['NotFoundError', /no camera was found/i],
    ['NotReadableError', /another program/i],
  ])('a camera that is refused with %s is told in its own words (F1, F4)', async (name, words) => {
    await refuse(name);
    await goOn(page, (await onPage(page, 'ready').isVisible()) ? 'ready' : 'ready-blocked');
    await onPage(page, 'ready-blocked').getByRole('alert').filter({ hasText: words }).waitFor();
  });

  it('the ready check says what is wrong with the picture, and passes when it is right again (F5, F6, F7, F8, F9)', async () => {
    await refuse(null);
    await goOn(page, 'ready-blocked');
    for (const [shown, words] of [
      ['wall', /cannot see your face/i],
      ['two', /two faces/i],
      ['dim', /too dark/i],
      ['frozen', /cannot see your face/i],
      ['slow', /picture comes slowly/i],
    ] as const) {
      await show(shown);
      await reads(words, '.ready-say');
    }
    // A camera that stays too slow is no dead end.
    await onPage(page, 'ready-looking').getByRole('button', { name: 'Use the practice face' }).waitFor();
    await show('face');
    await onPage(page, 'calibration').waitFor();
    await onPage(page, 'feel').waitFor();
    await goOn(page, 'feel');
    await onPage(page, 'play').waitFor();
  });

  it.each([
    ['wall', /cannot see you/i],
    ['black', /cannot see you|lamp/i],
    ['frozen', /cannot see you/i],
    ['two', /two faces/i],
    ['slow', /picture comes slowly/i],
  ] as const)(
    'play waits before a picture that is %s, says why, and gives nothing (F5, F6, F7, F9)',
    async (shown, words) => {
      await show(shown);
      await reads(words);
      const before = await progress();
      const given = await page.evaluate(() => window.brokenCamera.given);
      await page.waitForFunction((from) => window.brokenCamera.given > from + 30, given);
      await reads(words);
      expect(await progress()).toBe(before);
      await show('face');
      await page.locator('[data-page=play]:not([data-flow=notSure])').waitFor();
    },
  );

  it('a tracker that dies is opened anew; when it dies again play stops, says so, and goes on when asked (F12)', async () => {
    const kill = () => page.evaluate(() => window.brokenCamera.workers.at(-1)?.terminate());
    const workers = () => page.evaluate(() => window.brokenCamera.workers.length);
    const first = await workers();
    await kill();
    await page.waitForFunction((before) => window.brokenCamera.workers.length > before, first);
    // That it sees again shows at something new.
    await show('wall');
    await reads(/cannot see you/i);
    await show('face');
    await page.locator('[data-page=play]:not([data-flow=notSure])').waitFor();
    expect(await dialog().count()).toBe(0);
    await kill();
    await dialog()
      .getByRole('alert')
      .filter({ hasText: /finds faces stopped/i })
      .waitFor();
    await dialog().locator('.button.warm').click();
    await page.getByText('The camera is on').first().waitFor();
  });

  it('a page that is hidden pauses, turns the camera off, and goes on where it was; a sleep pauses too (F19)', async () => {
    // A browser without a window is never hidden: it is told so by hand.
    const turn = (state: DocumentVisibilityState) =>
      page.evaluate((wanted) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => wanted });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await turn('hidden');
    await dialog().waitFor();
    await page.waitForFunction(() => window.brokenCamera.tracks.every(({ readyState }) => readyState === 'ended'));
    const before = await progress();
    await turn('visible');
    await dialog()
      .filter({ hasText: /camera/i })
      .locator('.button.warm')
      .click();
    await page.getByText('The camera is on').first().waitFor();
    expect(Number(await progress())).toBeGreaterThanOrEqual(Number(before));
    // A device that sleeps is seen by its clock alone.
    await page.evaluate(() => {
      const Awake = Date;
      const SLEPT_MS = 3000;
      window.Date = class extends Awake {
        constructor(...given: [] | [number | string]) {
          if (given.length === 0) super(Awake.now() + SLEPT_MS);
          else super(given[0]);
        }
      } as DateConstructor;
    });
    await dialog().locator('.button.warm').click();
  });

  it('a camera that goes away in play pauses at once; another one gets to know the face first (F2, F3, F14)', async () => {
    await page.evaluate(() => {
      window.brokenCamera.deviceId = 'lid';
    });
    await page.context().clearPermissions();
    await page.waitForFunction(() => window.brokenCamera.afterTheLoss !== undefined);
    expect(await page.evaluate(() => window.brokenCamera.afterTheLoss)).toBe('paused');
    await dialog()
      .getByRole('alert')
      .filter({ hasText: /camera went away.*kept/is })
      .waitFor();
    await setCameraPermission(page, 'granted');
    await dialog().locator('.button.warm').click();
    await onPage(page, 'ready-looking').waitFor();
    await onPage(page, 'calibration').waitFor();
  });

  // Nobody can pull a fake camera out: the browser's own is ended by hand and taken from its list.
  it('a camera that is unplugged: the pause offers the other one by its name, and it gets to know the face first (F3, F14)', async () => {
    const second = await page.evaluate(async () => {
      const { mediaDevices } = navigator;
      const [pulled, other] = (await mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');
      if (!pulled || !other) throw new Error('two cameras are needed');
      const list = mediaDevices.enumerateDevices.bind(mediaDevices);
      mediaDevices.enumerateDevices = async () => (await list()).filter(({ deviceId }) => deviceId !== pulled.deviceId);
      window.brokenCamera.deviceId = null;
      window.brokenCamera.tracks.at(-1)?.dispatchEvent(new Event('ended'));
      mediaDevices.dispatchEvent(new Event('devicechange'));
      return other.label;
    });
    await dialog().getByRole('button', { name: second }).click();
    await onPage(page, 'ready-looking').waitFor();
    const runs = await page.evaluate(() =>
      window.brokenCamera.tracks.filter(({ readyState }) => readyState === 'live').map(({ label }) => label),
    );
    expect(runs).toEqual([second]);
    await onPage(page, 'calibration').waitFor();
  });

  it('and all of it is in the record, with nothing earned by it (F2, F5, F6, F7, F9, F12)', async () => {
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await goOn(page, 'close');
    await onPage(page, 'home').locator('[data-door=kept]').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      onPage(page, 'kept').locator('li .button').first().click(),
    ]);
    const record = JSON.parse(await readFile(await file.path(), 'utf8')) as SessionRecord;
    const [block] = record.blocks;
    for (const reason of ['noFace', 'twoFaces', 'lowFrameRate'] as const)
      expect(block?.gateMs[reason], reason).toBeGreaterThan(0);
    expect(block?.finished).toBe(false);
    expect(Number(block?.progress)).toBeLessThan(1);
    expect(record.ending).toBe('stopped');
    expect(await page.evaluate(() => window.brokenCamera.tracks.map(({ readyState }) => readyState))).not.toContain(
      'live',
    );
  });
});
