import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from './page/launch-chromium';
import { onPage, pressByKeyboard } from './page/player-steps';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium('none');
});
afterAll(() => browser?.close());

/** A display of at most 5 pictures a second whose drawing keeps the page busy for most of that time. */
function slowDisplay(): void {
  const everyMs = 200;
  const busyMs = 150;
  let waiting: FrameRequestCallback[] = [];
  const draw = () => {
    const begun = performance.now();
    const due = waiting;
    waiting = [];
    for (const callback of due) callback(begun);
    while (performance.now() - begun < busyMs);
    setTimeout(draw, everyMs - busyMs);
  };
  setTimeout(draw, everyMs);
  window.requestAnimationFrame = (callback) => waiting.push(callback);
  const said = new Set<string>();
  Object.assign(window, { said });
  const note = () => {
    const caption = document.querySelector('.caption');
    if (caption !== null) said.add(`${caption.getAttribute('data-word')}: ${caption.textContent}`);
  };
  document.addEventListener('DOMContentLoaded', () =>
    new MutationObserver(note).observe(document.body, {
      ...{ subtree: true, childList: true, characterData: true, attributes: true },
    }),
  );
}

it('a display of 5 pictures a second: the practice face is never seen too slowly', async () => {
  const page = await browser.newPage({ viewport: { width: 480, height: 640 }, reducedMotion: 'reduce' });
  await page.addInitScript(slowDisplay);
  await page.goto(`${inject('siteAddress')}?practice=ideal&attempts=1`);
  await pressByKeyboard(page, /practice face/i);
  await pressByKeyboard(page, /begin/i);
  await onPage(page, 'feel').waitFor({ timeout: 90_000 });
  await pressByKeyboard(page, /water/i);
  await onPage(page, 'close').waitFor({ timeout: 90_000 });
  const said = await page.evaluate(() => [...(window as unknown as { said: Set<string> }).said]);
  expect(said.some((words) => words.startsWith('hold'))).toBe(true);
  expect(said.filter((words) => /comes slowly/i.test(words))).toEqual([]);
  await page.close();
});
