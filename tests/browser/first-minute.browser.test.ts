import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { en } from '../../game/player/words/en';
import { launchChromium } from './page/launch-chromium';
import { onPage, pressByKeyboard, waitForPlayWord } from './page/player-steps';

declare global {
  interface Window {
    /** What the water did, in order, and every sentence that was said aloud. */
    flows: string[];
    aloud: string[];
    /** Where bar, words and lagoon stood beside each caption. */
    places: { caption: string; place: string }[];
  }
}

/** ms. A small machine that others use too. */
const PATIENCE_MS = 120_000;

/** Hears every change of the water and of the live words, however busy the machine is. */
function listenToTheLagoon(): void {
  window.flows = [];
  window.aloud = [];
  window.places = [];
  new MutationObserver(() => {
    const flow = document.querySelector<HTMLElement>('[data-page=play]')?.dataset.flow;
    if (flow !== undefined && window.flows.at(-1) !== flow) window.flows.push(flow);
    const words = document.querySelector('[data-testid=live-words]')?.textContent ?? '';
    if (words !== '' && window.aloud.at(-1) !== words) window.aloud.push(words);
    const caption = document.querySelector('.caption .big')?.textContent ?? '';
    if (caption !== '' && window.places.at(-1)?.caption !== caption) {
      const parts = ['.top-bar', '.under', '.caption', '.stage'].map((part) => {
        const box = document.querySelector(part)?.getBoundingClientRect();
        return `${part} ${box?.left} ${box?.top} ${box?.width} ${box?.height}`;
      });
      window.places.push({ caption, place: parts.join(', ') });
    }
  }).observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
}

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium('none');
});
afterAll(() => browser?.close());
afterEach(() => page?.context().close());

async function open(touch: 'touch' | 'keys', query = ''): Promise<void> {
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, locale: 'en-GB', hasTouch: touch === 'touch' },
  });
  page = await context.newPage();
  await page.addInitScript(listenToTheLagoon);
  await page.goto(inject('siteAddress') + query);
  await onPage(page, 'home').waitFor();
}

/** Skipping is the one button of the demonstration; when it is gone, the person plays. */
const skip = () => page.locator('[data-skip]');
const wordsSaid = (pattern: RegExp) =>
  expect.poll(() => page.evaluate(() => window.aloud.join(' | ')), { timeout: PATIENCE_MS }).toMatch(pattern);

describe('the first minute', () => {
  beforeEach(() => open('keys'));

  it('is one action from home to a creature that moves, and shows flowing water, calm water and flowing water again', async () => {
    await page.locator('[data-door=try]').click();
    await waitForPlayWord(page, 'move');
    await page.locator('canvas').waitFor();
    await skip().waitFor({ state: 'detached', timeout: PATIENCE_MS });
    const flows = await page.evaluate(() => window.flows);
    const calm = flows.findIndex((flow) => flow === 'calm' || flow === 'paused');
    expect(flows[0]).toBe('flowing');
    expect(calm).toBeGreaterThan(0);
    expect(flows.slice(calm)).toContain('flowing');
    // Of several sentences that wait, a screen reader is given the last: on a busy machine a short one may be passed over.
    await wordsSaid(/joins in.*calm.*now you/is);
    const places = await page.evaluate(() => window.places);
    expect(new Set(places.map(({ caption }) => caption)).size).toBeGreaterThan(5);
    // The face is generated: but for its blinks there is nothing to doubt, whatever else this machine does. And no camera wakes.
    const said = places.map(({ caption }) => caption).join(' | ');
    expect(said).toMatch(/slowly.*stay.*let go.*joins in.*calm.*now you/is);
    for (const [key, words] of Object.entries(en)) {
      if (key.startsWith('cue.notSure.') && key !== 'cue.notSure.blink') expect(said).not.toContain(words);
    }
    expect(said).not.toMatch(/camera/i);
    expect(places.filter(({ place }) => place !== places.at(-1)?.place)).toEqual([]);
  });

  it('is skipped at any time, played and stopped by keyboard alone, and keeps nothing', async () => {
    await pressByKeyboard(page, /try it/i);
    await skip().waitFor();
    await pressByKeyboard(page, /let me play/i);
    await skip().waitFor({ state: 'detached' });
    await wordsSaid(/now you\. hold the space bar/i);
    await page.keyboard.down(' ');
    await waitForPlayWord(page, 'move', 'hold');
    await waitForPlayWord(page, 'hold', 'release');
    await page.keyboard.up(' ');
    await waitForPlayWord(page, 'rest');
    // What was pressed in the lagoon ends when the key comes up, although a dialog has the focus by then.
    await page.keyboard.down(' ');
    await waitForPlayWord(page, 'move', 'hold');
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.up(' ');
    await page.locator('dialog[open] .warm').press('Enter');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await waitForPlayWord(page, 'rest');
    await pressByKeyboard(page, /stop/i);
    await onPage(page, 'close').waitFor();
    const kept = await page.evaluate(async () => {
      const counts: Record<string, number> = {};
      for (const { name } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((opened, refused) => {
          const asked = indexedDB.open(name ?? '');
          asked.onsuccess = () => opened(asked.result);
          asked.onerror = () => refused(asked.error);
        });
        for (const box of database.objectStoreNames) {
          const asked = database.transaction(box).objectStore(box).getAllKeys();
          await new Promise((came) => {
            asked.onsuccess = came;
          });
          for (const key of asked.result) if (/session/i.test(`${box} ${key}`)) counts[`${box} ${key}`] = 1;
        }
        database.close();
      }
      return counts;
    });
    expect(kept).toEqual({});
  });
});

it('a finger that presses and holds anywhere plays an attempt to its end', async () => {
  await open('touch');
  await page.touchscreen.tap(...(await middleOf('[data-door=try]')));
  await page.touchscreen.tap(...(await middleOf('[data-skip]')));
  await skip().waitFor({ state: 'detached' });
  await page.locator('.caption .big', { hasText: 'Press and hold anywhere' }).waitFor();
  const [x, y] = await middleOf('.stage');
  const finger = await page.context().newCDPSession(page);
  await waitForPlayWord(page, 'rest', 'move');
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  // A finger that is held slips a little.
  for (const slip of [10, 20, 30, 40]) {
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - slip }] });
  }
  await waitForPlayWord(page, 'hold');
  await page
    .locator('.caption')
    .getByText(/let go/i)
    .waitFor({ timeout: PATIENCE_MS });
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await waitForPlayWord(page, 'rest');
  await page.waitForFunction(() => Number(document.documentElement.dataset.progress) > 0);
});

async function middleOf(selector: string): Promise<[number, number]> {
  const place = page.locator(selector).first();
  await place.waitFor();
  const box = await place.boundingBox();
  if (box === null) throw new Error(`${selector}: expected it to be seen`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}
