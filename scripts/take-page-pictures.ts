import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS } from './chromium-flags';
import { findChromium, HOW_TO_GET_CHROMIUM } from './find-chromium';
import { GALLERY_SIZES, type GallerySize } from './gallery-sizes';

/** One way through the product: what the address sets, which door of the first page, and with less motion or not. */
interface Walk {
  readonly name: string;
  readonly query: string;
  readonly door: string;
  readonly motion: 'full' | 'reduced';
}

const PRACTICE = 'Try it with the practice face';
const WALKS: readonly Walk[] = [
  { name: 'ideal', query: '?practice=ideal&speed=2&attempts=1', door: PRACTICE, motion: 'full' },
  { name: 'eye-joins-in', query: '?practice=synkinetic&speed=2&attempts=1', door: PRACTICE, motion: 'full' },
  { name: 'blinking', query: '?practice=blinking&speed=2&attempts=1', door: PRACTICE, motion: 'full' },
  { name: 'less-motion', query: '?practice=ideal&speed=2&attempts=1', door: PRACTICE, motion: 'reduced' },
  { name: 'camera', query: '', door: 'Use my camera', motion: 'full' },
];

/** A walk ends here, or after this long: a page that waits for a camera has nothing more to show. */
const LAST_PAGES = ['close', 'ready-blocked'];
const WALK_MS = 90_000;

const look = (page: Page) =>
  page.evaluate(() => ({
    name: document.querySelector('[data-page]')?.getAttribute('data-page') ?? 'none',
    state: document.querySelector('[data-testid=play-state]')?.textContent ?? 'none',
  }));

/** Pages arrive softly; a picture is taken when what has an end has ended. */
const arrived = (page: Page) =>
  page.evaluate(async () => {
    const ending = document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.race([Promise.allSettled(ending.map((a) => a.finished)), new Promise((go) => setTimeout(go, 2000))]);
  });

/** Walks once, taking a picture whenever page or state of play is new; gives the files. */
async function takeWalk(page: Page, walk: Walk, size: GallerySize, folder: string): Promise<readonly string[]> {
  const files = new Map<string, string>();
  const take = async (title: string) => {
    const file = join(folder, `${walk.name}-${title}-${size}.png`);
    if (files.has(title)) return;
    files.set(title, file);
    if (!title.startsWith('play-')) await arrived(page);
    await page.screenshot({ path: file });
  };
  await take('home');
  await page.getByRole('button', { name: walk.door }).click();
  const until = Date.now() + WALK_MS;
  while (Date.now() < until) {
    const { name, state } = await look(page);
    await take(name === 'play' ? `play-${state}` : name);
    if (LAST_PAGES.includes(name)) break;
    const forward = page.locator('[data-page] .button.warm:enabled').first();
    if (name !== 'play' && (await forward.count()) > 0) await forward.click({ timeout: 2000 }).catch(() => undefined);
    await page.waitForTimeout(100);
  }
  return [...files.values()];
}

/** Pictures of every page and state of play on every size, taken on the built site at `address`. */
export async function takePagePictures(address: string, folder: string): Promise<readonly string[]> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, headless: true, args: [...CHROMIUM_FLAGS] });
  const files: string[] = [];
  try {
    for (const size of Object.keys(GALLERY_SIZES) as GallerySize[]) {
      for (const walk of WALKS) {
        const context = await browser.newContext({
          viewport: GALLERY_SIZES[size],
          reducedMotion: walk.motion === 'reduced' ? 'reduce' : 'no-preference',
        });
        const page = await context.newPage();
        await page.goto(address + walk.query);
        await page.getByRole('button', { name: walk.door }).waitFor();
        files.push(...(await takeWalk(page, walk, size, folder)));
        await context.close();
      }
    }
  } finally {
    await browser.close();
  }
  return files;
}
