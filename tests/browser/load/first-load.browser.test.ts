import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { de } from '../../../game/player/words/de';
import { en } from '../../../game/player/words/en';
import { launchChromium } from '../page/launch-chromium';
import { onPage } from '../page/player-steps';
import { firstLoad } from './first-load';

/** Everything behind the home page begins with this file. */
const INSIDE = '**/player-inside-*.js';

describe('a first load stays within its budget', () => {
  // kB, brotli, without fonts. The player's is a promise; the others stand a tenth above what they were on the day they were set.
  it.each([
    { name: 'the player in English', page: 'index.html', words: 'en', most: 60 },
    { name: 'the player in German', page: 'index.html', words: 'de', most: 60 },
    { name: 'the console', page: 'therapist.html', most: 70 },
    { name: 'the workbench', page: 'workbench.html', most: 140 },
  ])('$name: at most $most kB', async ({ name, page, words, most }) => {
    const parts = await firstLoad(inject('siteAddress'), page, words);
    const total = parts.reduce((sum, { kB }) => sum + kB, 0);
    const largest = [...parts].sort((one, other) => other.kB - one.kB);
    const list = largest.map(({ path, kB }) => `${kB.toFixed(1)} kB ${path}`).join('\n');
    console.log(`${name}: ${total.toFixed(1)} kB`);
    expect(total, `${name}: ${total.toFixed(1)} kB, at most ${most} kB\n${list}`).toBeLessThanOrEqual(most);
    if (page === 'index.html') {
      const foreign = /therapist|console|workbench|caseload|uplot|vault|phaser|lagoon|practice|howler|tracker|vision/;
      expect(parts.filter(({ path }) => foreign.test(path))).toEqual([]);
    }
  });
});

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium('none');
});
afterAll(() => browser?.close());

async function open() {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const words = (language: string) => asked.filter((path) => path.includes(`/assets/${language}-`));
  return { page, context, asked, words };
}

/** Keeps back what is behind the home page. The answer lets it come. */
async function holdBack(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isHeld = true;
  await page.route(INSIDE, (route) => (isHeld ? void held.push(route) : route.continue()));
  return async () => {
    isHeld = false;
    await Promise.all(held.map((route) => route.continue()));
  };
}

/** The last thing that comes with what is behind the home page. */
const isInside = (page: Page) => page.locator('[data-testid=play-state]').waitFor({ state: 'attached' });

describe('the home page', () => {
  it('answers before the rest has come, and stands in the chosen language from its first moment on at the next visit', async () => {
    const { page, context, asked, words } = await open();
    let letCome = await holdBack(page);
    await page.goto(inject('siteAddress'));
    const home = onPage(page, 'home');
    await home.getByText(en['home.lagoon']).waitFor();
    expect(words('de')).toEqual([]);
    await home.locator('[data-language=de]').click();
    await home.getByText(de['home.lagoon']).waitFor();
    // Nobody waits yet for what is behind; somebody who does is told.
    expect(await home.getByText(de['home.fetching']).count()).toBe(0);
    await home.locator('[data-door=camera]').click();
    await home.getByRole('status').getByText(de['home.fetching']).waitFor();
    await letCome();
    await onPage(page, 'suitability').waitFor();
    await page.waitForFunction(() => localStorage.getItem('tiny-tides/settings')?.includes('"language":"de"'));

    asked.length = 0;
    letCome = await holdBack(page);
    await page.addInitScript(() => {
      new MutationObserver(() => {
        const greeting = document.querySelector('.greeting')?.textContent;
        if (greeting && !greeting.includes('Lagune')) document.documentElement.dataset.flash = greeting;
      }).observe(document, { childList: true, characterData: true, subtree: true });
    });
    await page.goto(inject('siteAddress'));
    await home.getByText(de['home.lagoon']).waitFor();
    // Whoever goes on by keyboard stays where they are when the rest comes.
    await home.locator('[data-door=bring]').focus();
    await letCome();
    await isInside(page);
    await page.locator('[data-door=bring]:focus').waitFor();
    expect(await page.locator('html').getAttribute('data-flash')).toBeNull();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(words('en')).toEqual([]);
    await context.close();
  });

  it('says what could not be fetched, and fetches it when asked again (F23)', async () => {
    const { page, context } = await open();
    await page.route(INSIDE, (route) => route.abort());
    await page.route('**/assets/de-*.js', (route) => route.abort());
    await page.goto(inject('siteAddress'));
    const home = onPage(page, 'home');
    const missing = home.locator('[data-note=not-fetched]');
    await missing.waitFor();
    await page.unroute(INSIDE);
    // Where a browser remembers the refusal, the page is opened anew and the door has to be opened once more.
    await missing.getByRole('button').click();
    await isInside(page);
    await missing.waitFor({ state: 'detached' });

    await home.locator('[data-language=de]').click();
    const unspoken = page.locator('[data-note=words-missing]');
    await unspoken.waitFor();
    await home.getByText(en['home.lagoon']).waitFor();
    await page.unroute('**/assets/de-*.js');
    await unspoken.getByRole('button').click();
    await page.getByText(de['home.lagoon']).waitFor();
    await context.close();
  });

  it('says in every language that no words could be fetched (F23)', async () => {
    const { page, context } = await open();
    const words = /\/assets\/(en|de)-[^/]*\.js$/;
    await page.route(words, (route) => route.abort());
    await page.goto(inject('siteAddress'));
    await page.locator('[role=alert][lang=de] button').waitFor();
    await page.unroute(words);
    await page.locator('[role=alert][lang=en] button').click();
    await onPage(page, 'home').getByText(en['home.lagoon']).waitFor();
    await context.close();
  });
});
