import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SHORT_PLAN_FILE } from '../../scripts/pictures/short-plan';
import { launchChromium } from './page/launch-chromium';
import { axeFindings, onPage, playWord, pressByKeyboard, waitForPlayWord } from './page/player-steps';
import { recordForeignRequests } from './page/record-requests';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium('none');
});
afterAll(() => browser?.close());

async function open(query: string): Promise<{ page: Page; foreign: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 480, height: 640 }, reducedMotion: 'reduce' });
  const foreign = recordForeignRequests(context);
  const page = await context.newPage();
  await page.goto(`${inject('siteAddress')}${query}`);
  await onPage(page, 'home').waitFor();
  return { page, foreign };
}

/** One slow movement with the space bar: hold it until the lagoon says to let go. */
async function moveByKey(page: Page): Promise<void> {
  await waitForPlayWord(page, 'rest', 'done');
  if ((await playWord(page)) === 'done') return;
  await page.keyboard.down(' ');
  await page.waitForFunction(() => /let go/i.test(document.querySelector('.caption')?.textContent ?? ''), null, {
    timeout: 200_000,
  });
  await page.keyboard.up(' ');
}

/** Three gentle tries of the calibration with the space bar. */
async function tryByKey(page: Page): Promise<void> {
  for (let done = 0; done < 3; done++) {
    await page
      .getByText(/whenever you are ready/i)
      .first()
      .waitFor();
    await page.keyboard.down(' ');
    await page
      .getByText(/that is it/i)
      .first()
      .waitFor();
    // How long a try is held is time and no state: a shorter one is no try, and a longer one changes nothing.
    await page.waitForTimeout(1500);
    await page.keyboard.up(' ');
    await page.waitForFunction(
      (wanted) =>
        document.querySelector('[data-page=feel]') !== null ||
        (document.body.textContent ?? '').includes(`${wanted} of 3 gentle tries`),
      done + 1,
      { timeout: 200_000 },
    );
  }
}

describe('a whole session with the practice face, by keyboard alone', () => {
  it('brings a plan and goes from the open lagoon to done, keeps no session, and calls nobody', async () => {
    const { page, foreign } = await open('?speed=3');
    await pressByKeyboard(page, /i have a plan/i);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pressByKeyboard(page, /choose a file/i)]);
    await chooser.setFiles(SHORT_PLAN_FILE);
    await onPage(page, 'confirm-plan').waitFor();
    await pressByKeyboard(page, /my therapist gave me this/i, ' ');
    await pressByKeyboard(page, /yes, it is for your left side/i, ' ');
    await pressByKeyboard(page, /this is mine/i);
    await onPage(page, 'plan').waitFor();
    await pressByKeyboard(page, /with the camera/i, 'ArrowDown');
    await page.getByRole('group', { name: /who moves the practice face/i }).waitFor();
    await pressByKeyboard(page, /begin/i);
    await onPage(page, 'calibration-closed-smile').waitFor({ timeout: 200_000 });
    await tryByKey(page);
    await onPage(page, 'feel').waitFor();
    await pressByKeyboard(page, /water/i);
    await onPage(page, 'play').waitFor();
    for (let attempt = 0; attempt < 2; attempt++) await moveByKey(page);
    await onPage(page, 'rest').waitFor({ timeout: 200_000 });
    expect(Number(await page.locator('html').getAttribute('data-progress'))).toBeGreaterThan(0.5);
    await page.getByText(/the light is full/i).waitFor();
    await pressByKeyboard(page, /next game/i);
    await onPage(page, 'feel').waitFor();
    await pressByKeyboard(page, /water/i);
    await onPage(page, 'close').waitFor({ timeout: 200_000 });
    expect(await playWord(page)).toBe('done');
    await pressByKeyboard(page, /lagoon/i);
    await pressByKeyboard(page, /what is kept/i);
    await onPage(page, 'kept')
      .getByText(/no session is kept here yet/i)
      .waitFor();
    expect(await onPage(page, 'kept').textContent()).toMatch(/SHORT-1/);
    expect(foreign).toEqual([]);
  });

  it('pauses with Esc and goes on at the same place; M is silence; "stop, it hurts" ends it at once (Safety)', async () => {
    const { page } = await open('?practice=ideal&speed=4&attempts=6');
    await pressByKeyboard(page, /practice face/i);
    await pressByKeyboard(page, /begin/i);
    await onPage(page, 'feel').waitFor({ timeout: 200_000 });
    await pressByKeyboard(page, /water/i);
    await waitForPlayWord(page, 'move', 'hold', 'release');
    await page.keyboard.press('Escape');
    await page.locator('[data-dialog=pause]').waitFor();
    expect(await playWord(page)).toBe('paused');
    expect(await page.locator('html').getAttribute('data-flow')).toBe('paused');
    const before = await page.locator('html').getAttribute('data-progress');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await waitForPlayWord(page, 'rest', 'move', 'hold', 'release');
    expect(Number(await page.locator('html').getAttribute('data-progress'))).toBeGreaterThanOrEqual(Number(before));
    await page.keyboard.press('m');
    await page.getByRole('button', { name: 'Sound on' }).waitFor();
    await pressByKeyboard(page, /it hurts/i);
    await onPage(page, 'hurt').waitFor();
    await onPage(page, 'hurt')
      .filter({ hasText: /therapist/i })
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

/** Hears every caption from now on: at several times the speed some stand for less time than lies between two looks of a test. */
async function hearCaptions(page: Page) {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heardCaptions: heard });
    const hear = () => heard.push(document.querySelector('.caption')?.textContent ?? '');
    new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return {
    /** Waits for one with these words. */
    told: (words: RegExp) =>
      page.waitForFunction(
        ({ source, flags }) => {
          const { heardCaptions } = window as unknown as { heardCaptions: readonly string[] };
          return heardCaptions.some((one) => new RegExp(source, flags).test(one));
        },
        { source: words.source, flags: words.flags },
        { timeout: 200_000 },
      ),
  };
}

describe('practice patients that are watched', () => {
  it.each([
    ['synkinetic', /let your (left|right) eye go soft/i],
    ['tooFast', /slower/i],
    ['tooBig', /smaller/i],
  ])('%s: the lagoon says it kindly', async (patient, words) => {
    // What is missed on a busy machine comes again in the next attempt.
    const { page } = await open(`?practice=${patient}&speed=5&attempts=6`);
    await pressByKeyboard(page, /practice face/i);
    await pressByKeyboard(page, /begin/i);
    await onPage(page, 'feel').waitFor({ timeout: 200_000 });
    const captions = await hearCaptions(page);
    await pressByKeyboard(page, /water/i);
    await captions.told(words);
    // Whoever watches sees it at the drawn face too.
    if (patient === 'synkinetic') await page.locator('.practice-face [data-eye][data-joins]').first().waitFor();
    // The live region says what lasts; a word of an instant gives way to the next.
    const lasting = page.locator('[data-testid=live-words]', { hasText: words });
    if (patient === 'synkinetic') await lasting.waitFor({ timeout: 200_000, state: 'attached' });
    await page.close();
  });
});
