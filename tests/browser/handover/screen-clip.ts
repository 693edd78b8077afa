import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** A clip's file plays 30 pictures a second, and a camera is slower than a screen: each is held for half a second. */
const HELD = 15;

/**
 * Writes a clip (.mjpeg) for the browser's fake camera: pictures as they stood on a screen (PNG), one after the other,
 * in the middle of a grey room, as an everyday camera gives them, with its losses.
 */
export async function writeScreenClip(browser: Browser, path: string, pictures: readonly Buffer[]): Promise<void> {
  const room = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const frames: Buffer[] = [];
  for (const picture of pictures) {
    const source = `data:image/png;base64,${picture.toString('base64')}`;
    await room.setContent(`<body style="margin:0;background:#777;display:grid;place-items:center;height:100vh">
      <img style="max-height:90vh" src="${source}">`);
    await room.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
    const frame = await room.screenshot({ type: 'jpeg', quality: 92 });
    frames.push(...Array.from({ length: HELD }, () => frame));
  }
  writeFileSync(path, Buffer.concat(frames));
  await room.close();
}
