/**
 * The product's own time in a person's first minute: from "Try it" to a drawn lagoon and to a creature that moves, and, with
 * a camera and somebody who does what the page says, from the camera's door to the first attempt. Presses come as soon as they
 * can. Run: `npm run bench:first-minute`.
 */
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { optionsOrExit } from '../../scripts/options-or-exit';
import { buildSite } from '../../scripts/site/build-site';
import { serve } from '../../scripts/site/serve';
import { launchChromium } from '../browser/page/launch-chromium';
import { CAN_TRACK, CLIPS } from '../browser/page/open-tracker-page';
import { sharedFile } from '../browser/page/shared-data';
import { obligingClip } from './clips/obliging-clip';

declare global {
  interface Window {
    /** When each moment came, ms since the page was opened. */
    moments: Record<string, number>;
  }
}

/** Targets on a quiet machine, ms. */
const TARGETS = { drawn: 3000, moved: 3000, attempt: 45_000 } as const;
const WINDOW = { width: 480, height: 640 };
const ROUNDS = 3;
/** What is passed by a press, and what passes by itself, on the way to the camera's first game. */
const PRESSED = ['suitability', 'plan', 'ready'];
const BY_THEMSELVES = ['ready-looking', 'calibration', 'calibration-closed-smile'];
/** A clip that no face is found in must not hold the bench for ever, ms. */
const PATIENCE_MS = 240_000;

/** Notes the first press, the lagoon's first drawn frame, and the first movement of play. */
function noteMoments(): void {
  window.moments = {};
  const note = (name: string) => {
    window.moments[name] ??= performance.now();
  };
  document.addEventListener('click', () => note('pressed'), true);
  new MutationObserver(() => {
    // A frame after the one in which the canvas came, it has been drawn.
    if (document.querySelector('.stage canvas'))
      requestAnimationFrame(() => requestAnimationFrame(() => note('drawn')));
    if (document.querySelector('[data-testid=play-state]')?.textContent === 'move') note('moved');
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

async function openHome(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: WINDOW, permissions: ['camera'] });
  const page = await context.newPage();
  // The runner names every inner function with a helper of its own, which a page does not have.
  await page.addInitScript('globalThis.__name = (one) => one');
  await page.addInitScript(noteMoments);
  await page.goto(address);
  return page;
}

/** ms from the first press to a moment. */
async function since(page: Page, moment: 'drawn' | 'moved'): Promise<number> {
  await page.waitForFunction((name) => window.moments[name] !== undefined, moment, { timeout: PATIENCE_MS });
  const { pressed = Number.NaN, [moment]: came = Number.NaN } = await page.evaluate(() => window.moments);
  return came - pressed;
}

function tell(name: string, ms: number, targetMs: number): void {
  const ratio = (ms / targetMs).toFixed(2);
  const late = ms > targetMs ? '  over the target' : '';
  console.log(`${name.padEnd(34)} ${(ms / 1000).toFixed(2).padStart(6)} s  ${ratio.padStart(5)} of the target${late}`);
  if (ms > targetMs) process.exitCode = 1;
}

optionsOrExit('npm run bench:first-minute: how long a person waits for the first movement', []);
const root = fileURLToPath(new URL('../..', import.meta.url));
await buildSite(root, { noise: 'errors' });
const site = await serve({ folder: `${root}dist`, port: 0 });
const [processor] = cpus();
console.log(
  `${cpus().length} x ${processor?.model ?? 'unknown'}, window ${WINDOW.width} x ${WINDOW.height}, drawn by software`,
);
console.log(`load before: ${loadavg()[0]?.toFixed(1)} (a quiet machine is below 1)`);
try {
  const still = await launchChromium('none');
  for (let round = 1; round <= ROUNDS; round++) {
    const page = await openHome(still, site.address);
    await page.locator('[data-door=try]').click();
    tell(`try it ${round}: lagoon drawn`, await since(page, 'drawn'), TARGETS.drawn);
    tell(`try it ${round}: creature moves`, await since(page, 'moved'), TARGETS.moved);
    await page.context().close();
  }
  await still.close();
  if (CAN_TRACK) {
    const clip = obligingClip(sharedFile(CLIPS[0]));
    try {
      const browser = await launchChromium({ clip: clip.file });
      const page = await openHome(browser, `${site.address}?movement=closed-smile&affected=patientLeft`);
      await page.locator('[data-door=camera]').click();
      const comes = async (name: string): Promise<void> => {
        await page.locator(`[data-page=${name}]`).waitFor({ timeout: PATIENCE_MS });
        const ms = await page.evaluate(() => performance.now() - (window.moments.pressed ?? 0));
        console.log(`  ${name} came after ${(ms / 1000).toFixed(1)} s`);
      };
      for (const name of [...PRESSED, ...BY_THEMSELVES, 'feel']) {
        await comes(name);
        if (BY_THEMSELVES.includes(name)) continue;
        await page.locator(`[data-page=${name}] .button.warm:enabled`).first().click({ timeout: PATIENCE_MS });
      }
      tell('camera: first attempt', await since(page, 'moved'), TARGETS.attempt);
      await browser.close();
    } finally {
      // Pictures of a face are not left behind, also where the bench fails.
      clip.remove();
    }
  } else {
    console.log('camera: skipped, no model or no clip');
  }
  console.log(`load after: ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await site.close();
}
