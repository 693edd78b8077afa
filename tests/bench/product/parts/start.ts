import type { Page } from 'playwright-core';
import type { BenchPart, BenchWorld, Reading } from '../bench-part';
import { inTurn } from '../visit/in-turn';
import { withPage } from '../visit/open-page';
import { withPeer } from '../visit/open-peer';
import { playerAddress, walk } from '../visit/walk-player';

const WINDOW = { width: 1280, height: 800 };
/** For how long a person reads before the camera is turned on, shared by three pages, ms. */
const READING_MS = 5000;
const PAGES = 3;

/** From the last click before now to the first face that was found after it, ms. */
async function sinceClick(page: Page): Promise<number> {
  const [clickedMs, foundMs] = await page.evaluate(() => {
    const first = window.pageWatch.looks.find(({ found }) => found);
    return [performance.getEntriesByName('clicked').at(-1)?.startTime ?? Number.NaN, first?.answeredMs ?? Number.NaN];
  });
  return foundMs - clickedMs;
}

async function product(world: BenchWorld, readMs: number): Promise<number> {
  const wish = { address: playerAddress(world.site), window: WINDOW, clip: world.clip, watched: true };
  return withPage(wish, async ({ page }) => {
    await walk.toCameraButton(page, readMs / PAGES);
    await page.locator('[data-page=ready] .button.warm:enabled').click();
    await page.waitForFunction(() => window.pageWatch.looks.some(({ found }) => found));
    return sinceClick(page);
  });
}

export const part: BenchPart = {
  says: 'from the click that turns the camera on to the first face, at once and after five seconds of reading',
  camera: 'wanted',
  async round(world) {
    const [cold = Number.NaN, read = Number.NaN, bare = Number.NaN] = await inTurn(world.round, [
      () => product(world, 0),
      () => product(world, READING_MS),
      () => withPeer(world, 'page', WINDOW, ({ page }) => sinceClick(page)),
    ]);
    const first = (what: string, ms: number, atMost: number): Reading => ({
      what: `first face after the click, ${what}`,
      ...{ peer: 'tracker on the page, from an empty page', kind: 'ratio', value: ms / bare, limit: { atMost } },
      ...{ product: ms, beside: bare, unit: 'ms' },
    });
    return [first('straight through the pages', cold, 1.1), first('5 s of reading before it', read, 0.5)];
  },
};
