import { brotliCompressSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { launchChromium } from '../page/launch-chromium';

/** kB (1000 bytes) over the wire, brotli as servers send it; fonts are packed already. A clinic's slow line loads it in two seconds. */
const MOST_KB = 120;

it('the console opens small, without the game engine and without the tracker', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage({ locale: 'en-GB' });
  const loaded: { path: string; kB: number }[] = [];
  page.on('response', async (response) => {
    const body = await response.body();
    const isFont = /\.woff2$/.test(response.url());
    const bytes = isFont ? body.length : brotliCompressSync(body).length;
    loaded.push({ path: new URL(response.url()).pathname, kB: bytes / 1000 });
  });
  await page.goto(`${inject('siteAddress')}therapist.html`, { waitUntil: 'networkidle' });
  await page.getByLabel(/Passcode, at least/).fill('blue-lagoon');
  await page.getByLabel('The same once more').fill('blue-lagoon');
  await page.getByRole('button', { name: 'Open my console' }).click();
  await page.getByRole('heading', { name: 'Nobody is here yet' }).waitFor();
  const total = loaded.reduce((sum, { kB }) => sum + kB, 0);
  console.log(`console: ${total.toFixed(1)} kB`, loaded.map(({ path, kB }) => `${path} ${kB.toFixed(1)}`).join(', '));
  expect(total).toBeLessThanOrEqual(MOST_KB);
  expect(loaded.filter(({ path }) => /phaser|lagoon-game|open-lagoon|vision|tracker|wasm|practice/.test(path))).toEqual(
    [],
  );
  await browser.close();
});
