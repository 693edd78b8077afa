import type { OpenedPage } from '../visit/open-page';
import type { Delivered, Look, Standing } from './page-watch';
import { processorS } from './processor-time';
import { clearWorkerTimes, workerTimes } from './worker-times';

/** What happened on a page in a stretch of time. */
export interface Sample {
  readonly ms: number;
  readonly looks: readonly Look[];
  readonly delivered: readonly Delivered[];
  /** The first is what stood when the sample began. */
  readonly standing: readonly Standing[];
  /** From the page's own clock, ms. */
  readonly fromMs: number;
  readonly untilMs: number;
  /** What the tracker's thread needed for each picture, ms. */
  readonly lookMs: readonly number[];
  /** All tasks of the page's main thread, ms. */
  readonly mainMs: number;
  /** All processes of the browser together, ms of a core. */
  readonly processorMs: number;
}

/** Lets a page go on for a while and tells what happened on it. */
export async function takeSample(opened: OpenedPage, ms: number): Promise<Sample> {
  const { page, cdp, browserCdp } = opened;
  const mainMs = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  await clearWorkerTimes(page);
  const mainBefore = await mainMs();
  const processorBefore = await processorS(browserCdp);
  const fromMs = await page.evaluate(() => {
    const { looks, delivered, standing, ownLookMs } = window.pageWatch;
    looks.length = 0;
    delivered.length = 0;
    ownLookMs.length = 0;
    standing.splice(0, Math.max(0, standing.length - 1));
    return performance.now();
  });
  await page.waitForTimeout(ms);
  const { untilMs, ownLookMs, ...seen } = await page.evaluate(() => {
    return { ...window.pageWatch, untilMs: performance.now() };
  });
  const processorMs = 1000 * ((await processorS(browserCdp)) - processorBefore);
  const main = (await mainMs()) - mainBefore;
  const lookMs = await workerTimes(page, ownLookMs);
  return { ...seen, fromMs, untilMs, ms: untilMs - fromMs, lookMs, mainMs: main, processorMs };
}
