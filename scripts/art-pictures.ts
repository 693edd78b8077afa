/**
 * Takes pictures of scenes: `tsx scripts/art-pictures.ts OUT_FOLDER [scene,…] [state,…] [size,…] [extra address parameters]`.
 * Sizes: phone, small, tablet, laptop, wide. Serves the scene gallery page by vite, on loopback, while it runs.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serveSources } from './art-server';
import { CHROMIUM_FLAGS } from './chromium-flags';
import { findChromium, HOW_TO_GET_CHROMIUM } from './find-chromium';

const SIZES: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  small: { width: 360, height: 640 },
  phone: { width: 390, height: 844 },
  tablet: { width: 1024, height: 768 },
  laptop: { width: 1440, height: 900 },
  wide: { width: 844, height: 390 },
};

const list = (text: string | undefined, otherwise: string) => (text || otherwise).split(',');

/** Takes one picture for every scene, state and size into `folder`; gives the files. */
export async function takeScenePictures(
  folder: string,
  scenes: readonly string[],
  states: readonly string[],
  sizes: readonly string[],
  extra = '',
): Promise<readonly string[]> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
  mkdirSync(folder, { recursive: true });
  const { address, close } = await serveSources();
  const browser = await chromium.launch({ executablePath, headless: true, args: [...CHROMIUM_FLAGS] });
  const files: string[] = [];
  try {
    for (const size of sizes) {
      const viewport = SIZES[size];
      if (!viewport) throw new Error(`${size}: expected one of ${Object.keys(SIZES).join(', ')}`);
      const page = await browser.newPage({ viewport });
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) console.error(message.text());
      });
      page.on('pageerror', (error) => console.error(error.stack ?? error.message));
      for (const scene of scenes) {
        for (const state of states) {
          await page.goto(`${address}tests/browser/pages/scene-gallery.html?scene=${scene}&state=${state}${extra}`);
          await page.waitForSelector('body[data-shown]', { timeout: 60_000 });
          const file = join(folder, `${scene}-${state}-${size}.png`);
          await page.screenshot({ path: file });
          files.push(file);
        }
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await close();
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, scenes, states, sizes, extra] = process.argv.slice(2);
  const files = await takeScenePictures(
    folder ?? 'gallery/scenes',
    list(scenes, 'lantern-turtle'),
    list(states, 'move,hold,calm,paused,notSure,rest,done'),
    list(sizes, 'laptop,phone'),
    extra ?? '',
  );
  console.log(files.join('\n'));
}
