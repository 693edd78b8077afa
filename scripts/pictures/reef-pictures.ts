import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../chromium-flags';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../find-chromium';
import { serveSources } from './art-server';

/** One picture of the player's reef with few and many shells, in the forms that pages show it in, as `reef.png` in `folder`. */
export async function takeReefPicture(folder: string): Promise<string> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
  mkdirSync(folder, { recursive: true });
  const { address, close } = await serveSources();
  const browser = await chromium.launch({ executablePath, headless: true, args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1470, height: 900 } });
    await page.goto(`${address}tests/browser/pages/reef-gallery.html`);
    await page.waitForSelector('body[data-shown]');
    const file = join(folder, 'reef.png');
    await page.screenshot({ path: file, fullPage: true });
    return file;
  } finally {
    await browser.close();
    await close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(await takeReefPicture(process.argv[2] ?? 'gallery'));
