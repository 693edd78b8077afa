import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../chromium-flags';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../find-chromium';

const COLUMNS = 6;
/** px. As wide as a column shows it: a page cannot hold more than a hundred large pictures as they are. */
const THUMBNAIL_PX = 290;

/** One picture of many pictures with their names below, written to `sheet` (.png). */
export async function makeContactSheet(files: readonly string[], sheet: string): Promise<void> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
  const browser = await chromium.launch({ executablePath, headless: true, args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
    const figures: string[] = [];
    for (const file of files) {
      const small = await page.evaluate(thumbnail, { png: readFileSync(file).toString('base64'), width: THUMBNAIL_PX });
      figures.push(`<figure><img src="${small}"><figcaption>${basename(file, '.png')}</figcaption></figure>`);
    }
    await page.setContent(`<style>
      body { margin: 12px; background: #0b1430; color: #e8f6f3; font: 12px sans-serif;
             display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 10px; align-items: start }
      figure { margin: 0 } img { width: 100%; display: block; border-radius: 4px } figcaption { padding: 3px 0 }
    </style>${figures.join('')}`);
    await page.screenshot({ path: sheet, fullPage: true });
  } finally {
    await browser.close();
  }
}

/** Runs in the page: a picture made small, as a data address. */
async function thumbnail({ png, width }: { png: string; width: number }): Promise<string> {
  const whole = await (await fetch(`data:image/png;base64,${png}`)).blob();
  const small = await createImageBitmap(whole, { resizeWidth: width, resizeQuality: 'high' });
  const canvas = Object.assign(document.createElement('canvas'), { width: small.width, height: small.height });
  canvas.getContext('2d')?.drawImage(small, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.9);
}
