import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS } from './chromium-flags';
import { findChromium, HOW_TO_GET_CHROMIUM } from './find-chromium';
import { GALLERY_SIZES, type GallerySize } from './gallery-sizes';
import { PLAYER_JOURNEYS } from './player-journeys';
import { letHoldStill, PlayerWalk } from './player-walk';

/** Once as it is, and the day of play once more with less motion. */
const PASSES = [
  { prefix: '', motion: 'no-preference', journeys: PLAYER_JOURNEYS },
  { prefix: 'less-motion-', motion: 'reduce', journeys: PLAYER_JOURNEYS.filter(({ name }) => name === 'practice-day') },
] as const;

/** Pages arrive softly; a picture is taken when what has an end has ended. */
const arrived = (page: Page) =>
  page.evaluate(async () => {
    const ending = document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.race([Promise.allSettled(ending.map((a) => a.finished)), new Promise((go) => setTimeout(go, 2000))]);
  });

/** Pictures of every page and state of the player's way on every size, taken on the built site at `address`. Out: the files. */
export async function takePagePictures(address: string, folder: string): Promise<readonly string[]> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, headless: true, args: [...CHROMIUM_FLAGS] });
  const files: string[] = [];
  try {
    for (const size of Object.keys(GALLERY_SIZES) as GallerySize[]) {
      for (const { prefix, motion, journeys } of PASSES) {
        for (const journey of journeys) {
          const context = await browser.newContext({ viewport: GALLERY_SIZES[size], reducedMotion: motion });
          const page = await context.newPage();
          await letHoldStill(page);
          await page.goto(address + journey.query);
          await journey.walk(
            new PlayerWalk(page, async (state) => {
              const file = join(folder, `${prefix}${state}-${size}.png`);
              if (!state.startsWith('play-')) await arrived(page);
              await page.screenshot({ path: file });
              files.push(file);
            }),
          );
          await context.close();
        }
      }
    }
  } finally {
    await browser.close();
  }
  return files;
}
