/**
 * Half an hour of play in one page, as fast as it goes: a generated face before the real session, journal, store and
 * database of a real Chromium, without the drawn pages and the tracker. Every write that is due is made. Says what went
 * wrong, how much the page's memory grew and how large the records are. Ends with 1 where anything went wrong.
 * Run: `npm run bench:soak`; `-- --help`.
 */
import type { CDPSession } from 'playwright-core';
import { optionsOrExit } from '../../scripts/options-or-exit';
import { launchChromium } from '../browser/page/launch-chromium';
import { serveBenchPage } from '../browser/page/serve-bench-page';
import { machineText } from './report/machine-text';

const MINUTE_MS = 60_000;
const MINUTES = 30;
/** Play between two looks at the memory [min]. */
const LOOK_EVERY = 5;

const given = optionsOrExit('npm run bench:soak: a long time of play in one page, as fast as it goes', [
  { name: '--minutes', value: 'NUMBER', says: `minutes of play; ${MINUTES} where it is not given` },
]);
const minutes = Number(given.get('--minutes') ?? MINUTES);
if (!(minutes > 0)) throw new Error(`--minutes: found ${given.get('--minutes')}, expected a number above 0`);

/** The page's memory once nothing is left to be thrown away, MB. */
async function heapMb(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

const bench = await serveBenchPage('soak-page.ts');
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('crash', () => errors.push('the page died'));
  await page.goto(bench.address);
  await page.waitForFunction(() => 'soak' in window);
  await page.evaluate(() => window.soak.open());
  const cdp = await page.context().newCDPSession(page);
  console.log(machineText());
  const startMs = performance.now();
  const heaps: number[] = [];
  for (let played = 0; played < minutes; ) {
    const next = Math.min(LOOK_EVERY, minutes - played);
    await page.evaluate((ms) => window.soak.play(ms), next * MINUTE_MS);
    played += next;
    heaps.push(await heapMb(cdp));
    console.log(`${String(played).padStart(4)} min of play   heap ${heaps.at(-1)?.toFixed(2)} MB`);
  }
  const spentS = (performance.now() - startMs) / 1000;
  const { faults, sizes, unreadable, attempts, gameMs } = await page.evaluate(() => window.soak.told());
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const growthMb = (heaps.at(-1) ?? 0) - (heaps[0] ?? 0);
  console.log(
    `${sizes.length} sessions, ${(gameMs / MINUTE_MS).toFixed(1)} min in games, ${attempts} movements, in ${spentS.toFixed(0)} s`,
  );
  console.log(
    `heap grew by ${growthMb.toFixed(2)} MB after the first ${LOOK_EVERY} min, ${kb((growthMb * 1e6) / Math.max(1, sizes.length))} a session`,
  );
  console.log(`records: largest ${kb(Math.max(...sizes))}, all ${kb(sizes.reduce((sum, size) => sum + size, 0))}`);
  const wrong = [...faults, ...errors, ...(unreadable > 0 ? [`${unreadable} records cannot be read`] : [])];
  console.log(wrong.length === 0 ? 'nothing went wrong' : wrong.join('\n'));
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await bench.close();
}
