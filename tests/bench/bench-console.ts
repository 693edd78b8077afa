/**
 * The console with many patients: script time from a click until the caseload and the review of somebody with years of practice are shown,
 * and tasks that hold up the page while both are scrolled. The built site in a real Chromium, the vault in its real IndexedDB.
 * Run: `npm run bench:console`.
 */
import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { optionsOrExit } from '../../scripts/options-or-exit';
import { buildSite } from '../../scripts/site/build-site';
import { serve } from '../../scripts/site/serve';
import { launchChromium } from '../browser/page/launch-chromium';
import { LONG_CODE } from './console/busy-caseload';
import { machineText } from './report/machine-text';

declare global {
  interface Window {
    /** Tasks over 50 ms since the page began to be watched, ms. */
    longTasks: number[];
  }
}

/** As the product promises. Script time in s; a task longer than 50 ms is a long one by the browser's own definition. */
const TARGETS = { scriptS: 1, longTasks: 0 } as const;
const WORLD = { patients: 200, sessions: 1800 } as const;
const WINDOW = { width: 1280, height: 800 };
const PASSCODE = 'blue-lagoon';
/** One turn of a mouse wheel, px, and how many turns there are. */
const WHEEL = { turn: 240, turns: 72 };

optionsOrExit('npm run bench:console: how long the console takes with many patients and years of sessions', []);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The script that fills the vault, as text. */
async function fillScript(): Promise<string> {
  const outDir = `${root}bench-results/console`;
  const entry = fileURLToPath(new URL('./console/fill-page.ts', import.meta.url));
  await build({
    ...{ root, configFile: false, logLevel: 'warn', publicDir: false },
    build: {
      ...{ target: 'es2022', outDir, lib: { entry, formats: ['es'], fileName: () => 'fill.js' } },
      // One file: the site has no place for parts that are loaded later.
      rollupOptions: { output: { inlineDynamicImports: true } },
    },
  });
  return readFile(`${outDir}/fill.js`, 'utf8');
}

/** Fills the vault under the site's own address, which the site itself has no page for. */
async function fillVault(page: Page, address: string): Promise<void> {
  const body = await fillScript();
  await page.route(`${address}fill.js`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.route(`${address}fill.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><script type="module" src="fill.js"></script>' }),
  );
  await page.goto(`${address}fill.html`);
  await page.waitForFunction(() => 'fill' in window);
  await page.evaluate(({ passcode, patients, sessions }) => window.fill(passcode, patients, sessions), {
    passcode: PASSCODE,
    ...WORLD,
  });
}

async function spentS(cdp: CDPSession): Promise<{ readonly script: number; readonly task: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { script: value('ScriptDuration'), task: value('TaskDuration') };
}

/** Time that the page spent from a click until something is there and painted. */
async function opening(name: string, cdp: CDPSession, page: Page, click: () => Promise<void>, there: string) {
  await page.evaluate(() => (window.longTasks.length = 0));
  const before = await spentS(cdp);
  const startMs = performance.now();
  await click();
  await page.locator(there).first().waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const longest = Math.max(0, ...(await page.evaluate(() => window.longTasks)));
  const wallS = (performance.now() - startMs) / 1000;
  const after = await spentS(cdp);
  const scriptS = after.script - before.script;
  const late = scriptS > TARGETS.scriptS;
  console.log(
    `${name.padEnd(28)} script ${scriptS.toFixed(2)} s (${(scriptS / TARGETS.scriptS).toFixed(2)} of the target), ` +
      `all tasks ${(after.task - before.task).toFixed(2)} s (longest ${Math.round(longest)} ms), clock ${wallS.toFixed(2)} s${late ? '  over the target' : ''}`,
  );
  if (late) process.exitCode = 1;
}

/** Scrolls to the end by the wheel, and back. */
async function scrolling(name: string, page: Page): Promise<void> {
  await page.evaluate(() => (window.longTasks.length = 0));
  await page.mouse.move(WINDOW.width / 2, WINDOW.height / 2);
  for (const way of [1, -1])
    for (let turn = 0; turn < WHEEL.turns; turn += 1) {
      await page.mouse.wheel(0, way * WHEEL.turn);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  const { long, height } = await page.evaluate(() => ({
    long: window.longTasks,
    height: document.documentElement.scrollHeight,
  }));
  const late = long.length > TARGETS.longTasks;
  const told = long.map((ms) => `${Math.round(ms)} ms`).join(', ');
  console.log(
    `${`${name}, ${height} px high`.padEnd(28)} tasks over 50 ms while scrolling: ${long.length}${late ? `  over the target (${told})` : ''}`,
  );
  if (late) process.exitCode = 1;
}

await buildSite(root, { noise: 'errors' });
const site = await serve({ folder: `${root}dist`, port: 0 });
console.log(`Machine: ${machineText()}. Window ${WINDOW.width} x ${WINDOW.height}, drawn by software.`);
console.log(`${WORLD.patients} patients, one of them with ${WORLD.sessions} sessions, one a day.`);
console.log(`load before: ${loadavg()[0]?.toFixed(1)} (a quiet machine is below 1)`);
const browser = await launchChromium('none');
try {
  const context = await browser.newContext({ viewport: WINDOW, locale: 'en-GB' });
  const page = await context.newPage();
  // The runner names every inner function with a helper of its own, which a page does not have.
  await page.addInitScript('globalThis.__name = (one) => one');
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  const fillMs = performance.now();
  await fillVault(page, site.address);
  console.log(`(vault filled in ${Math.round((performance.now() - fillMs) / 1000)} s)`);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(`${site.address}therapist.html`);
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  await page.locator('input[type=password]').fill(PASSCODE);
  const unlock = () => page.locator('form button[type=submit]').click();
  await opening('unlock to caseload', cdp, page, unlock, 'table.caseload');
  await scrolling('caseload', page);
  const toReview = () => page.evaluate(() => location.assign('#/review/long'));
  await page.locator('input[type=search]').fill(LONG_CODE);
  const person = page.getByRole('link', { name: LONG_CODE });
  await opening('caseload to the patient', cdp, page, () => person.click(), '.timeline:visible');
  await opening('patient to the review', cdp, page, toReview, '.changed');
  await scrolling('review', page);
  await page.goto(`${site.address}therapist.html#/review/long`);
  await page.reload();
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  await page.locator('input[type=password]').fill(PASSCODE);
  await opening('unlock to the review', cdp, page, unlock, '.changed');
  console.log(`load after: ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await browser.close();
  await site.close();
}
