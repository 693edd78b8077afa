/**
 * Takes pictures of scenes: `tsx scripts/pictures/art-pictures.ts OUT_FOLDER [scene,…] [state,…] [size,…] [extra address parameters]`.
 * Sizes are those of the gallery. One page a size: the scene and state change on it without loading anew.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../chromium-flags';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../find-chromium';
import { serveSources } from './art-server';
import { GALLERY_SIZES, type GallerySize, PLAY_COVERS } from './gallery-sizes';

const list = (text: string | undefined, otherwise: string) => (text || otherwise).split(',');

function sizesNamed(names: readonly string[]): GallerySize[] {
  const known = Object.keys(GALLERY_SIZES) as GallerySize[];
  return names.map((name) => {
    const size = known.find((item) => item === name);
    if (!size) throw new Error(`${name}: expected one of ${known.join(', ')}`);
    return size;
  });
}

/**
 * Takes one picture for every scene, state and size into `folder`; gives the files.
 * @param states names of states, each with more of the page's address if need be: `move&activation=0.1`
 */
export async function takeScenePictures(
  folder: string,
  scenes: readonly string[],
  states: readonly string[],
  sizes: readonly GallerySize[],
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
      const { top, bottom } = PLAY_COVERS[size];
      const page = await browser.newPage({ viewport: GALLERY_SIZES[size] });
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) console.error(message.text());
      });
      page.on('pageerror', (error) => console.error(error.stack ?? error.message));
      await page.goto(`${address}tests/browser/pages/scene-gallery.html?scene=${scenes[0]}${extra}&seconds=0`);
      await page.waitForSelector('body[data-shown]', { timeout: 60_000 });
      for (const scene of scenes) {
        for (const state of states) {
          const wish = `?scene=${scene}&state=${state}&top=${top}&bottom=${bottom}${extra}`;
          await page.evaluate((wanted) => window.look(wanted), wish);
          const file = join(folder, `${scene}-${state.replace(/[&=.]/g, '_')}-${size}.png`);
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
    sizesNamed(list(sizes, 'laptop,phone')),
    extra ?? '',
  );
  console.log(files.join('\n'));
}
