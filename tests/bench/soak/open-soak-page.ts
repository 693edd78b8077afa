import type { Browser, Page } from 'playwright-core';
import { onPage } from '../../browser/page/player-steps';
import { runClock } from './in-page/run-clock';
import { showRecording } from './in-page/show-recording';
import { SOAK_BEGINS } from './in-page/soak-state';
import { watchNotes } from './in-page/watch-notes';
import type { LoopedRecording } from './looped-recording';

const WINDOW = { width: 480, height: 640 };
/** A usual camera's pictures, ms. */
const STEP_MS = 1000 / 30;
/** The tracker's own news come as errors of the console. */
const VENDOR_NEWS = 'INFO: ';

/** Opens the product's home page on a clock of its own and with a recording before its camera. `onFault` hears every error of the page. */
export async function openSoakPage(
  browser: Browser,
  site: string,
  { landmarks, ...recording }: Omit<LoopedRecording, 'name'>,
  onFault: (fault: string) => void,
): Promise<Page> {
  const context = await browser.newContext({ viewport: WINDOW, permissions: ['camera'], locale: 'en-GB' });
  const page = await context.newPage();
  page.on('pageerror', (error) => onFault(`error: ${error.message}`));
  page.on('crash', () => onFault('the page died'));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith(VENDOR_NEWS)) onFault(`console: ${message.text()}`);
  });
  const path = `${site}looped-recording`;
  await context.route(path, (route) => route.fulfill({ body: landmarks, contentType: 'application/octet-stream' }));
  // The runner names every inner function with a helper of its own, which a page does not have.
  await page.addInitScript('globalThis.__name = (one) => one');
  await page.addInitScript(`globalThis.soakState = ${JSON.stringify(SOAK_BEGINS)}`);
  await page.addInitScript(runClock, STEP_MS);
  await page.addInitScript(showRecording, { path, ...recording });
  await page.addInitScript(watchNotes);
  await page.goto(site);
  await onPage(page, 'home').waitFor();
  return page;
}
