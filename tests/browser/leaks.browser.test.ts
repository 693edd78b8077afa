import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SCENE_IDS } from '../../game/therapy/scene-id';
import { serveSources } from '../../scripts/pictures/art-server';
import { followLives, type LivesCount } from './page/count-lives';
import { launchChromium } from './page/launch-chromium';
import { onPage, waitForPlayWord } from './page/player-steps';
import type { life as Life } from './pages/lagoon-life';

declare global {
  interface Window {
    readonly life: typeof Life;
  }
}

type Textures = ReturnType<typeof Life.textures>;

const CHANGES = 30;
const SESSIONS = 5;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium('none');
});
afterAll(() => browser?.close());

/** Between two counts, ms, and how many must be alike: sound fades for less than this, and the tracker is prepared meanwhile. */
const LOOK_EVERY_MS = 500;
const ALIKE = 3;
const MOST_LOOKS = 30;

/** Counts until nothing changes any more: what fades or is prepared ahead needs a moment to end. */
async function settled(count: () => Promise<LivesCount>, page: Page): Promise<LivesCount> {
  let now = await count();
  for (let looks = 0, alike = 1; looks < MOST_LOOKS && alike < ALIKE; looks++) {
    await page.waitForTimeout(LOOK_EVERY_MS);
    const next = await count();
    alike = JSON.stringify(next) === JSON.stringify(now) ? alike + 1 : 1;
    now = next;
  }
  return now;
}

describe('scenes that come and go', () => {
  let sources: Awaited<ReturnType<typeof serveSources>>;
  beforeAll(async () => {
    sources = await serveSources();
  });
  afterAll(() => sources?.close());

  it.each(['plain', 'full'] as const)('leave nothing alive, 30 of them in one page (%s)', async (quality) => {
    // As small as can be: what is counted is not how much is painted.
    const page = await browser.newPage({ viewport: { width: 130, height: 100 } });
    const count = await followLives(page);
    await page.goto(`${sources.address}tests/browser/pages/lagoon-life.html`);
    await page.waitForSelector('body[data-shown=ready]');

    const show = async (change: number) => {
      const before = await page.evaluate(() => window.life.arrived());
      const scene = SCENE_IDS[change % SCENE_IDS.length] ?? SCENE_IDS[0];
      await page.evaluate(([id, wish]) => window.life.show(id, wish), [scene, quality] as const);
      await page.waitForFunction((from) => window.life.arrived() > from, before);
      await page.evaluate(() => window.life.light());
    };
    /** Comes into the lagoon, goes on to the next scene, and leaves. Out: textures before leaving. */
    const visit = async (change: number): Promise<Textures> => {
      await show(change);
      await show(change + 1);
      const textures = await page.evaluate(() => window.life.textures());
      await page.evaluate(() => window.life.leave());
      await page.waitForFunction(() => document.querySelector('canvas') === null);
      return textures;
    };

    // Each scene once: what it is drawn from is loaded at its first showing, and kept for the next.
    for (let change = 0; change < SCENE_IDS.length; change += 2) await visit(change);
    const texturesBefore = await visit(0);
    if (quality === 'full') expect(texturesBefore.onCard).toBeGreaterThan(5);
    const before = await settled(count, page);
    for (let change = 2; change < CHANGES; change += 2) await visit(change);
    const texturesAfter = await visit(0);
    expect(await settled(count, page)).toEqual(before);
    expect(texturesAfter).toEqual(texturesBefore);
    expect(await page.evaluate(() => window.life.engines())).toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => window.life.lost())).toBe(0);
    await page.close();
  });
});

it('practice sessions that are left leave nothing alive', async () => {
  const page = await browser.newPage({ viewport: { width: 480, height: 640 }, reducedMotion: 'reduce' });
  const count = await followLives(page);
  // More attempts than will be played: at this pace few would be over before one is seen.
  await page.goto(`${inject('siteAddress')}?practice=ideal&speed=8&attempts=6`);
  const session = async () => {
    await onPage(page, 'home').waitFor();
    await page.locator('[data-door=practice]').click();
    await page.getByRole('button', { name: /begin/i }).click();
    await onPage(page, 'feel').waitFor();
    await page.getByRole('button', { name: /water/i }).click();
    await page.locator('.stage canvas[data-drawn]').waitFor();
    await waitForPlayWord(page, 'move', 'hold', 'release');
    await page.keyboard.press('Escape');
    await page.locator('[data-dialog=pause] .button').nth(1).click();
    await onPage(page, 'close').waitFor();
    await page.getByRole('button', { name: /lagoon/i }).click();
    await onPage(page, 'home').waitFor();
  };
  await session();
  await session();
  const before = await settled(count, page);
  for (let left = 2; left < SESSIONS; left++) await session();
  expect(await settled(count, page)).toEqual(before);
  await page.close();
});
