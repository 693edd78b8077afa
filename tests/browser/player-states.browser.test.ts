import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ChosenSettings, chooseSettings } from '../../scripts/pictures/choose-settings';
import { PLAYER_JOURNEYS } from '../../scripts/pictures/player-journeys';
import { PLAYER_STATES, type PlayerState } from '../../scripts/pictures/player-states';
import { letHoldStill, PlayerWalk } from '../../scripts/pictures/player-walk';
import { launchChromium } from './page/launch-chromium';
import { layoutFaults, mainButtonFaults } from './page/layout-faults';
import { lookAt } from './page/look-at';
import { onPage } from './page/player-steps';
import { textGroundFaults } from './page/text-grounds';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium('none');
});
afterAll(() => browser?.close());

interface Way {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly motion: 'reduce' | 'no-preference';
  /** What a person sets in the settings dialog. */
  readonly settings: ChosenSettings;
  /** Names of the journeys; all of them where it is missing. */
  readonly journeys?: readonly string[];
}

const WAYS: readonly Way[] = [
  {
    ...{ name: 'a small phone', width: 360, height: 640, motion: 'no-preference', settings: {} },
    journeys: ['first-visit', 'practice-day'],
  },
  {
    ...{ name: 'twice the text, no sound and less motion on a small phone', width: 360, height: 640, motion: 'reduce' },
    settings: { textScale: '2', sound: 'off' },
  },
  {
    ...{ name: 'German with easy letters on a tablet', width: 1024, height: 768, motion: 'reduce' },
    settings: { language: 'de', letters: 'easy' },
    journeys: ['first-visit', 'odd-starts'],
  },
  {
    ...{ name: 'strong contrast, buttons on the left, a phone on its side', width: 740, height: 360, motion: 'reduce' },
    settings: { contrast: 'strong', handed: 'left' },
    journeys: ['first-visit', 'odd-starts'],
  },
];

const seen = new Set<PlayerState>();

describe.each(WAYS)('with $name', ({ width, height, motion, settings, journeys }) => {
  const walked = PLAYER_JOURNEYS.filter(({ name }) => journeys?.includes(name) ?? true);
  it.each(walked)(
    'no state of $name has a serious finding of axe or a fault of layout (F20)',
    async ({ query, walk }) => {
      const context = await browser.newContext({ viewport: { width, height }, reducedMotion: motion, locale: 'en-GB' });
      const page = await context.newPage();
      const problems: unknown[] = [];
      page.on('pageerror', (error) => problems.push(error));
      await letHoldStill(page);
      await page.goto(inject('siteAddress') + query);
      await onPage(page, 'home').waitFor();
      await chooseSettings(page, settings);
      let captionTop: number | null = null;
      const look = async (state: PlayerState) => {
        seen.add(state);
        problems.push(...(await lookAt(page, state)));
        if (state.startsWith('play-')) {
          problems.push(...(await textGroundFaults(page)).map((fault) => ({ state, fault })));
          const top = await page.locator('.under').evaluate((words) => words.getBoundingClientRect().top);
          captionTop ??= top;
          if (top !== captionTop) problems.push({ state, fault: `the words moved from ${captionTop} to ${top}` });
        } else {
          problems.push(...(await mainButtonFaults(page)).map((fault) => ({ state, fault })));
        }
        if (motion === 'reduce') problems.push(...(await movingParts(page, state)));
      };
      await walk(new PlayerWalk(page, look));
      expect(problems).toEqual([]);
      await context.close();
    },
  );
});

it('takes no look for a sleep of the device, however long it keeps the page busy', async () => {
  const page = await browser.newPage();
  await letHoldStill(page);
  await page.goto(inject('siteAddress'));
  await onPage(page, 'home').locator('[data-door=try]').click();
  await onPage(page, 'play').waitFor();
  await page.evaluate(async () => {
    window.heldStill = true;
    const untilMs = performance.now() + 8000;
    while (performance.now() < untilMs);
    window.heldStill = false;
    // Sleep is looked for once a second.
    await new Promise((later) => setTimeout(later, 1500));
  });
  expect(await page.locator('[data-dialog=pause]').count()).toBe(0);
  await page.close();
});

it('would see a control that something lies on, words that are cut off or broken, and a page that is too wide', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(inject('siteAddress'));
  await onPage(page, 'home').waitFor();
  expect(await layoutFaults(page)).toEqual([]);
  await page.evaluate(() => {
    const cover = Object.assign(document.createElement('canvas'), { width: 360, height: 640 });
    cover.style.cssText = 'position: fixed; inset: 0';
    document.body.append(cover);
  });
  expect(await layoutFaults(page)).toContainEqual(expect.stringMatching(/button .* cannot be reached: canvas/));
  await page.evaluate(() => {
    document.querySelector('canvas')?.remove();
    const words = document.querySelector<HTMLElement>('.what');
    if (words !== null) words.style.cssText = 'height: 10px; overflow: hidden; width: 500px';
  });
  const faults = await layoutFaults(page);
  expect(faults).toContainEqual(expect.stringMatching(/is cut off/));
  expect(faults).toContainEqual(expect.stringMatching(/beyond the window/));
  const isBroken = expect.stringMatching(/^"\p{L}{2,12}" is broken within the word$/u);
  expect(faults).not.toContainEqual(isBroken);
  await page.evaluate(() => {
    const words = document.querySelector<HTMLElement>('.what');
    if (words !== null) words.style.cssText = 'width: 3em; overflow-wrap: anywhere';
  });
  expect(await layoutFaults(page)).toContainEqual(isBroken);
  await page.close();
});

it('would see words that do not stand out from a bright picture', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(inject('siteAddress'));
  await onPage(page, 'home').locator('[data-door=try]').click();
  await onPage(page, 'play').waitFor();
  expect(await textGroundFaults(page)).toEqual([]);
  await page.evaluate(() => document.documentElement.style.setProperty('--scrim', 'rgb(6 11 30 / 45%)'));
  expect(await textGroundFaults(page)).toContainEqual(expect.stringMatching(/contrast of \d/));
  await page.close();
});

it('looks at every state there is', () => {
  expect([...seen].sort()).toEqual([...PLAYER_STATES].sort());
});

/** What moves by itself, the picture of the play aside: nothing may where less motion is wanted. */
async function movingParts(page: Page, state: PlayerState): Promise<readonly unknown[]> {
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 80) : 'something')),
  );
  return moving.map((part) => ({ state, moves: part }));
}
