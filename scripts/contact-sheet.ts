import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from './chromium-flags';
import { findChromium, HOW_TO_GET_CHROMIUM } from './find-chromium';

const COLUMNS = 6;

/** One picture of many pictures with their names below, written to `sheet` (.png). */
export async function makeContactSheet(files: readonly string[], sheet: string): Promise<void> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
  const figures = files.map((file) => {
    const data = readFileSync(file).toString('base64');
    return `<figure><img src="data:image/png;base64,${data}"><figcaption>${basename(file, '.png')}</figcaption></figure>`;
  });
  const browser = await chromium.launch({ executablePath, headless: true, args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
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
