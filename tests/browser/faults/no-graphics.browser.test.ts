import { expect, inject, it } from 'vitest';
import { launchChromium } from '../page/launch-chromium';
import { onPage, waitForPlayWord } from '../page/player-steps';

/** A browser without WebGL by its own switch, without any sound, and without a place to keep anything. */
it('a game is drawn, told in words and played to its end without WebGL, without sound and without a store (F16, F17, F27)', async () => {
  const browser = await launchChromium('none', ['--disable-3d-apis']);
  try {
    const page = await browser.newPage({ viewport: { width: 480, height: 400 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    // Nothing takes sound or databases from a browser from outside: what makes them is taken out of the page.
    await page.addInitScript(() => {
      for (const name of ['AudioContext', 'webkitAudioContext', 'Audio', 'indexedDB'])
        Reflect.deleteProperty(window, name);
    });
    await page.goto(`${inject('siteAddress')}?practice=ideal&speed=4&attempts=2`);
    const cards = await page.evaluate(() =>
      ['webgl', 'webgl2'].map((kind) => document.createElement('canvas').getContext(kind)),
    );
    expect(cards).toEqual([null, null]);
    await page
      .locator('.note')
      .filter({ hasText: /keep anything.*still play/i })
      .waitFor();
    await page.locator('[data-door=practice]').click();
    await page.getByRole('button', { name: /begin/i }).click();
    await onPage(page, 'feel').waitFor();
    await page.getByRole('button', { name: /water/i }).click();
    await waitForPlayWord(page, 'move', 'hold');
    // Looked at in one moment: a busy machine may play on to the end between two looks. Drawn means that its points are not all alike.
    await page.waitForFunction(() => {
      const words = document.querySelector('.caption-now p')?.textContent ?? '';
      const canvas = document.querySelector<HTMLCanvasElement>('[data-page=play] .stage canvas');
      const points = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      return /slowly|stay|let go/i.test(words) && points !== undefined && new Set(points).size > 30;
    });
    await onPage(page, 'close').waitFor();
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});
