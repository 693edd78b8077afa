import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
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

/** What is earned is shown in hundredths; a second at rest earns about one. */
const METER_STEP = 0.01;

/** The devices whose own settings are told, whichever the tests run on. */
const SYSTEMS = ['mac', 'windows', 'android', 'otherSystem'];

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
  const refuse = (error: Window['brokenCamera']['refuses']) =>
    page.evaluate((wanted) => {
      window.brokenCamera.refuses = wanted;
    }, error);
  /** What a player reads. */
  const reads = (words: RegExp, where = '.caption-now') => page.locator(where).filter({ hasText: words }).waitFor();
  const dialog = () => page.getByRole('dialog');
  const progress = () => page.locator('[data-page=play] meter').getAttribute('value');
  /** What was earned when the camera went away: the last that could be. */
  let earned = 0;

  // The browser's own camera is never busy: the names of its errors are given by hand.
  it.each([
    ['NotAllowedError', 'Permission denied', /camera is not allowed yet/i, ['chromiumDesktop']],
    ['NotAllowedError', 'Permission denied by system', /this device does not lend/i, SYSTEMS],
    ['NotFoundError', 'no such device', /no camera was found/i, []],
    ['NotReadableError', 'in use', /another program/i, []],
  ])(
    'a camera that is refused with %s (%s) is told in its own words and steps (F1, F4)',
    async (name, message, words, ways) => {
      await refuse([name, message]);
      await goOn(page, (await onPage(page, 'ready').isVisible()) ? 'ready' : 'ready-blocked');
      const told = onPage(page, 'ready-blocked').getByRole('alert').filter({ hasText: words });
      await told.waitFor();
      const steps = await told.locator('.allow-steps').evaluateAll((all) =>
        all.map((one) => ({
          way: (one as HTMLElement).dataset.way,
          lines: one.querySelectorAll('li').length,
        })),
      );
      const [step] = steps;
      expect(steps).toHaveLength(ways.length > 0 ? 1 : 0);
      if (step !== undefined) {
        expect(ways).toContain(step.way);
        expect(step.lines).toBe(3);
      }
    },
  );

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
    ['black', /a lamp in front of you/i],
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
    const kill = () =>
      page.evaluate(() => {
        window.brokenCamera.workers.at(-1)?.terminate();
        return Number(document.querySelector('[data-page=play] meter')?.getAttribute('value'));
      });
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
    const atItsDeath = await kill();
    await dialog()
      .getByRole('alert')
      .filter({ hasText: /finds faces stopped/i })
      .waitFor();
    // An answer may have been on its way; the two seconds until the dialog would be more.
    expect(Number(await progress())).toBeLessThan(atItsDeath + 1.5 * METER_STEP);
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
    expect(await progress()).toBe(before);
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
    earned = Number(await progress());
    await setCameraPermission(page, 'granted');
    await dialog().locator('.button.warm').click();
    await onPage(page, 'ready-looking').waitFor();
    await onPage(page, 'calibration').waitFor();
  });

  // Nobody can pull a fake camera out: the browser's own is ended by hand, and both are taken from its list.
  it('a camera that is unplugged: the pause offers another one by its name once it is plugged in, and it gets to know the face first (F3, F14)', async () => {
    const plug = (unplugged: readonly string[]) =>
      page.evaluate((ids) => {
        window.brokenCamera.unplugged = ids;
        navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
        return window.brokenCamera.listed;
      }, unplugged);
    const cameras = await page.evaluate(async () =>
      (await navigator.mediaDevices.enumerateDevices())
        .filter(({ kind }) => kind === 'videoinput')
        .map(({ deviceId, label }) => ({ deviceId, label })),
    );
    const [pulled, other] = cameras;
    if (!pulled || !other) throw new Error('two cameras are needed');
    const listed = await plug([pulled.deviceId, other.deviceId]);
    await page.evaluate(() => {
      window.brokenCamera.deviceId = null;
      window.brokenCamera.tracks.at(-1)?.dispatchEvent(new Event('ended'));
    });
    await dialog()
      .getByRole('alert')
      .filter({ hasText: /camera went away/i })
      .waitFor();
    // The pause has looked for cameras once by itself.
    await page.waitForFunction((before) => window.brokenCamera.listed > before, listed);
    expect(await dialog().locator('[data-camera]').count()).toBe(0);
    await plug([pulled.deviceId]);
    const second = other.label;
    await dialog().getByRole('button', { name: second }).click();
    await onPage(page, 'ready-looking').waitFor();
    const runs = await page.evaluate(() =>
      window.brokenCamera.tracks.filter(({ readyState }) => readyState === 'live').map(({ label }) => label),
    );
    expect(runs).toEqual([second]);
    await onPage(page, 'calibration').waitFor();
  });

  it('and all of it is in the record, with nothing earned by it, also where its end finds no room: then it is told and saved as a file (F2, F5, F6, F7, F9, F12, F25)', async () => {
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('refused', 'QuotaExceededError');
      };
      Object.assign(window, { letPut: () => Object.assign(IDBObjectStore.prototype, { put }) });
    });
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await onPage(page, 'close')
      .getByRole('status')
      .filter({ hasText: /end of this session is not kept.*no room left/is })
      .waitFor();
    const whole = await saved(page, onPage(page, 'close').getByRole('button', { name: 'Save as a file' }));
    expect(whole.ending).toBe('stopped');
    await page.evaluate(() => (window as unknown as { letPut: () => void }).letPut());
    await goOn(page, 'close');
    await onPage(page, 'home').locator('[data-door=kept]').click();
    // What lay here before there was no room still does; its end may have come after it by now.
    const kept = await saved(page, onPage(page, 'kept').locator('li .button').first());
    for (const { id, blocks } of [whole, kept]) {
      const [block] = blocks;
      expect(id).toBe(whole.id);
      for (const reason of ['noFace', 'twoFaces', 'lowFrameRate'] as const)
        expect(block?.gateMs[reason], reason).toBeGreaterThan(0);
      expect(block?.finished).toBe(false);
      expect(earned).toBeGreaterThan(0);
      expect(earned).toBeLessThan(1);
      expect(Math.abs(Number(block?.progress) - earned)).toBeLessThan(METER_STEP);
    }
    expect(await page.evaluate(() => window.brokenCamera.tracks.map(({ readyState }) => readyState))).not.toContain(
      'live',
    );
  });
});

async function saved(page: Page, button: Locator): Promise<SessionRecord> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return JSON.parse(await readFile(await file.path(), 'utf8'));
}
