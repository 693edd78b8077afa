import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { SHORT_PLAN_FILE } from '../../scripts/pictures/short-plan';
import { launchChromium } from './page/launch-chromium';
import { onPage, playWord, waitForPlayWord } from './page/player-steps';

/** A name that leads to this machine and yet is none of its own: a browser holds such a page to be unsafe, as in a home network. */
const HOME_NETWORK = 'family-laptop.test';

let browser: Browser;
let errors: string[] = [];
beforeAll(async () => {
  browser = await launchChromium('none', [`--host-resolver-rules=MAP ${HOME_NETWORK} 127.0.0.1`]);
});
afterAll(() => browser?.close());
afterEach(() => {
  const seen = errors;
  errors = [];
  expect(seen).toEqual([]);
});

async function open(address: string, locale = 'en-GB'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 480, height: 640 }, reducedMotion: 'reduce', locale });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  await onPage(page, 'home').waitFor();
  return page;
}

async function toPlay(page: Page): Promise<void> {
  await page.locator('[data-door=practice]').click();
  await page.getByRole('button', { name: /begin/i }).click();
  await onPage(page, 'feel').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: /water/i }).click();
  await onPage(page, 'play').waitFor();
}

describe('a page that a translator ignores the wish of', () => {
  /** As browsers' translators do: every text node gives way to two elements with other words, for as long as the page lives. */
  const translate = () => {
    const wrap = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode()) found.push(walker.currentNode as Text);
      for (const text of found) {
        const within = text.parentElement;
        if (text.data.trim() === '' || within === null || within.closest('font, script, style, svg')) continue;
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = `«${text.data}»`;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    wrap(document.body);
    new MutationObserver((changes) => {
      for (const { target } of changes) wrap(target);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  };

  it('says so in its first lines, and its live words stay true through every change', async () => {
    const page = await open(`${inject('siteAddress')}?practice=synkinetic&speed=4&attempts=6`);
    const html = page.locator('html');
    expect(await html.getAttribute('translate')).toBe('no');
    expect(await html.getAttribute('class')).toContain('notranslate');
    expect(await page.locator('meta[name=google]').getAttribute('content')).toBe('notranslate');
    await page.evaluate(translate);
    await toPlay(page);
    const soften = /^«let your (left|right) eye go soft/i;
    await page.locator('.caption .big', { hasText: soften }).waitFor({ timeout: 60_000 });
    await page
      .locator('[data-testid=live-words]', { hasText: /eye go soft/i })
      .waitFor({ timeout: 60_000, state: 'attached' });
    // Whatever it says, it is one sentence, and the word for machines follows too.
    expect((await page.locator('.caption .big').textContent())?.match(/«/g)).toHaveLength(1);
    await page.keyboard.press('Escape');
    await page.locator('[data-dialog=pause]').waitFor();
    await page.locator('[data-testid=play-state]', { hasText: 'paused' }).waitFor({ state: 'attached' });
    await page
      .locator('[data-testid=live-words]', { hasText: /pause/i })
      .waitFor({ state: 'attached', timeout: 30_000 });
    await page.keyboard.press('Escape');
    // On a busy machine the rest of the game may be over before this looks: then the sentence is gone with its page.
    await page.waitForFunction(() => {
      const said = document.querySelector('.caption .big')?.textContent ?? '';
      return !/^«let your (left|right) eye go soft/i.test(said);
    });
    await page.keyboard.press('m');
    await page.locator('[data-icon=mute]', { hasText: /sound on/i }).waitFor({ state: 'attached' });
    await page.context().close();
  });

  it('shows its own languages on the first page to somebody who reads neither', async () => {
    const page = await open(inject('siteAddress'), 'pl-PL');
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByRole('button', { name: 'English' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.context().close();
  });
});

describe('a page that is left in the middle of a game', () => {
  it('is shown again with the game closed kindly, and a new one begins', async () => {
    const page = await open(`${inject('siteAddress')}?practice=ideal&speed=6&attempts=6`);
    await toPlay(page);
    await waitForPlayWord(page, 'move', 'hold', 'release');
    const turn = (kind: 'pagehide' | 'pageshow') =>
      page.evaluate((type) => void window.dispatchEvent(new PageTransitionEvent(type, { persisted: true })), kind);
    await turn('pagehide');
    await onPage(page, 'close').waitFor();
    await turn('pageshow');
    await onPage(page, 'close')
      .filter({ hasText: /welcome back/i })
      .waitFor();
    expect(await playWord(page)).toBe('done');
    await page.getByRole('button', { name: /lagoon/i }).click();
    await toPlay(page);
    await waitForPlayWord(page, 'move', 'hold', 'release');
    await page.context().close();
  });

  it('may play again when it is back, and lets another tab play while it is away (F29)', async () => {
    const page = await open(inject('siteAddress'));
    const turn = (kind: 'pagehide' | 'pageshow') =>
      page.evaluate((type) => void window.dispatchEvent(new PageTransitionEvent(type, { persisted: true })), kind);
    const held = () =>
      page.evaluate(async () => (await navigator.locks.query()).held?.some(({ name }) => name?.endsWith('/play')));
    // Asked from here again and again: in the page, a promise of an answer would already count as a yes.
    await expect.poll(held, { timeout: 60_000 }).toBe(true);
    await turn('pagehide');
    await expect.poll(held, { timeout: 60_000 }).toBe(false);
    await turn('pageshow');
    await expect.poll(held, { timeout: 60_000 }).toBe(true);
    await page.context().close();
  });
});

describe('a page without a safe address', () => {
  const address = () => inject('siteAddress').replace('127.0.0.1', HOME_NETWORK);

  it('plays with the practice face from the first page to the last', async () => {
    const page = await open(`${address()}?practice=ideal&speed=4&attempts=1`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.locator('.note', { hasText: /no safe address/i }).waitFor();
    await toPlay(page);
    await onPage(page, 'close').waitFor({ timeout: 60_000 });
    await page.context().close();
  });

  it('opens a plan that is brought, says that it is not kept, and says what a camera needs (F27)', async () => {
    const page = await open(address());
    await page.locator('[data-door=bring]').click();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByText(/choose a file/i).click()]);
    await chooser.setFiles(SHORT_PLAN_FILE);
    await onPage(page, 'confirm-plan')
      .filter({ hasText: /nothing can be kept/i })
      .waitFor();
    await page.getByLabel(/my therapist gave me this/i).check();
    await page.getByLabel(/yes, it is for your left side/i).check();
    await page.getByRole('button', { name: /this is mine/i }).click();
    await onPage(page, 'plan').waitFor();
    await page.getByRole('button', { name: /begin/i }).click();
    await page.getByRole('button', { name: /camera/i }).click();
    await onPage(page, 'ready-blocked').filter({ hasText: /https/ }).waitFor();
    await page.getByRole('button', { name: /practice face/i }).waitFor();
    await page.context().close();
  });
});
