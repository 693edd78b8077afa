/**
 * Script time of a playing scene on the main thread for one display frame, every scene, with and without shaders.
 * Painting by software graphics happens elsewhere and is not counted. Run: `npm run bench:scenes`.
 */
import { median, quantile } from 'simple-statistics';
import { SCENE_IDS } from '../../game/therapy/scene-id';
import { optionsOrExit } from '../../scripts/options-or-exit';
import { serveSources } from '../../scripts/pictures/art-server';
import { launchChromium } from '../browser/page/launch-chromium';
import type { probe as Probe } from '../browser/pages/scene-probe';

declare global {
  interface Window {
    readonly probe: typeof Probe;
  }
}

/** The budget, ms at the median. */
const BUDGET_MS = 4;
const FRAMES = 120;
/** Frames left out of the count, in which the browser still compiles the script. */
const WARM_UP = 30;

optionsOrExit('npm run bench:scenes: how long each scene takes to draw one frame, in a browser', []);
const sources = await serveSources();
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
  await page.goto(`${sources.address}tests/browser/pages/scene-probe.html`);
  await page.waitForSelector('body[data-shown=ready]');
  let slow = 0;
  console.log('scene            quality  median ms  95 % ms');
  for (const quality of ['full', 'plain'] as const) {
    for (const scene of SCENE_IDS) {
      await page.evaluate(([id, wish]) => window.probe.open(id, wish), [scene, quality] as const);
      const times = await page.evaluate((frames) => window.probe.scriptTimes(frames), FRAMES + WARM_UP);
      const counted = times.slice(WARM_UP);
      const middle = median(counted);
      if (middle > BUDGET_MS) slow++;
      const numbers = `${middle.toFixed(2).padStart(9)}  ${quantile(counted, 0.95).toFixed(2).padStart(7)}`;
      console.log(`${scene.padEnd(16)} ${quality.padEnd(7)} ${numbers}${middle > BUDGET_MS ? '  over budget' : ''}`);
    }
  }
  console.log(`budget: ${BUDGET_MS} ms at the median; ${slow} over`);
  if (slow > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await sources.close();
}
