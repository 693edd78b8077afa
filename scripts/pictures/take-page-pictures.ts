import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../chromium-flags';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../find-chromium';
import { type ChosenSettings, chooseSettings } from './choose-settings';
import { GALLERY_SIZES, type GallerySize } from './gallery-sizes';
import { PLAYER_JOURNEYS } from './player-journeys';
import { letHoldStill, PlayerWalk } from './player-walk';

/** One way to look at the pages: what a person has set, and the windows it is looked at in. */
export interface GalleryLook {
  readonly motion: 'no-preference' | 'reduce';
  readonly settings: ChosenSettings;
  readonly sizes: readonly GallerySize[];
}

/** As it is in every window, and what changes much of it in those where it tells most. */
export const GALLERY_LOOKS = {
  plain: { motion: 'no-preference', settings: {}, sizes: ['small', 'phone', 'side', 'tablet', 'laptop'] },
  still: { motion: 'reduce', settings: {}, sizes: ['phone', 'laptop'] },
  german: { motion: 'no-preference', settings: { language: 'de' }, sizes: ['phone'] },
  large: { motion: 'no-preference', settings: { textScale: '2' }, sizes: ['phone', 'side'] },
} as const satisfies Record<string, GalleryLook>;

/** Time for the water to be seen and to settle in a window of another size; play stands still meanwhile [ms]. */
const SETTLE_MS = 1800;

/** Pages arrive softly; a picture is taken when what has an end has ended. */
const arrived = (page: Page) =>
  page.evaluate(async () => {
    const ending = document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.race([Promise.allSettled(ending.map((a) => a.finished)), new Promise((go) => setTimeout(go, 2000))]);
  });

/** The lagoon has grown into the window, where there is one, and what moves in it has come to its place. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLElement>('.stage canvas');
    const wordsOnly = document.querySelector('.words-only') !== null;
    return wordsOnly || (canvas?.dataset.drawn !== undefined && canvas.clientWidth === innerWidth);
  });
  await page.waitForTimeout(SETTLE_MS);
}

/** The sheet of a look in one size, which its pictures' names end with. */
export const sheetOf = (look: string, size: GallerySize): string => (look === 'plain' ? size : `${look}-${size}`);

/**
 * Pictures of every page and state of the player's way on the built site at `address`. Each journey is walked once a look;
 * the window changes its size while a state stands.
 * Out: the files, and one line for every journey that could not be walked to its end; what it showed before is there.
 */
export async function takePagePictures(
  address: string,
  folder: string,
  name: keyof typeof GALLERY_LOOKS,
  journeys: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly broken: readonly string[] }> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, headless: true, args: [...CHROMIUM_FLAGS] });
  const files: string[] = [];
  const broken: string[] = [];
  try {
    const look: GalleryLook = GALLERY_LOOKS[name];
    for (const journey of PLAYER_JOURNEYS.filter((one) => journeys.includes(one.name))) {
      const first = GALLERY_SIZES[look.sizes[0] ?? 'phone'];
      const context = await browser.newContext({
        ...{ viewport: first, reducedMotion: look.motion, locale: 'en-GB' },
        // Whether the copy of the site has come yet is no part of a picture.
        serviceWorkers: 'block',
      });
      const page = await context.newPage();
      const take = async (state: string) => {
        for (const size of look.sizes) {
          await page.setViewportSize(GALLERY_SIZES[size]);
          if (await page.locator('[data-page=play]').isVisible()) await settled(page);
          else await arrived(page);
          const file = join(folder, `${state}-${sheetOf(name, size)}.png`);
          await page.screenshot({ path: file });
          files.push(file);
        }
        await page.setViewportSize(first);
      };
      try {
        await letHoldStill(page);
        await page.goto(address + journey.query);
        await page.locator('[data-page=home]').waitFor();
        await chooseSettings(page, look.settings);
        await journey.walk(new PlayerWalk(page, take));
      } catch (why) {
        broken.push(`${journey.name} (${name}): ${why instanceof Error ? why.message.split('\n')[0] : String(why)}`);
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return { files, broken };
}
