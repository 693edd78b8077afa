import { errors, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { codeReading } from '../../../engine-adapters/qr/code-reading';

/** What a camera before the screen read: the text, and the pictures it saw (PNG), half as many again as it needed: another camera may miss one. */
export interface ReadFromScreen {
  readonly text: string;
  readonly pictures: readonly Buffer[];
}

/** Looks at the code on the page, one picture after the other, until its text is whole. */
export async function readFromScreen(page: Page): Promise<ReadFromScreen> {
  const collector = codeReading.collector();
  const pictures: Buffer[] = [];
  const code = page.locator('.code-picture');
  const seen = new Set<string>();
  let whole: { readonly text: string; readonly needed: number } | null = null;
  for (let looks = 0; looks < 200; looks += 1) {
    const picture = await code.screenshot();
    const { width, height, data } = PNG.sync.read(picture);
    const read = codeReading.read({ width, height, data: new Uint8ClampedArray(data) }, 'photo');
    if (read === null || seen.has(read)) continue;
    seen.add(read);
    pictures.push(picture);
    const known = collector.take(read);
    if (known?.is === 'whole') whole ??= { text: known.text, needed: pictures.length };
    if (whole !== null && (whole.needed === 1 || pictures.length >= 1.5 * whole.needed))
      return { text: whole.text, pictures };
  }
  throw new errors.TimeoutError('no whole code in 200 pictures');
}
