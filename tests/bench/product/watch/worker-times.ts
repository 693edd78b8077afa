import type { Page, Worker } from 'playwright-core';

interface TimedScope {
  onmessage: ((event: MessageEvent) => unknown) | null;
  lookMs?: number[];
}

/** Forgets what the tracker's worker needed so far; from the first call on it is timed. Without a worker nothing is done. */
export async function clearWorkerTimes(page: Page): Promise<void> {
  await trackerWorker(page)?.evaluate(() => {
    const scope = self as unknown as TimedScope;
    const answer = scope.onmessage;
    if (scope.lookMs === undefined && answer !== null) {
      // A picture is looked at and answered before the handler first waits: that is what is timed.
      scope.onmessage = (event) => {
        const beganMs = performance.now();
        const done = answer.call(scope, event);
        scope.lookMs?.push(performance.now() - beganMs);
        return done;
      };
    }
    scope.lookMs = [];
  });
}

/** What the tracker's worker needed for each picture since then, ms; `inPage` where the page itself looks. */
export async function workerTimes(page: Page, inPage: readonly number[] = []): Promise<readonly number[]> {
  const worker = trackerWorker(page);
  return worker ? worker.evaluate(() => (self as unknown as TimedScope).lookMs ?? []) : inPage;
}

function trackerWorker(page: Page): Worker | undefined {
  return page.workers().find((worker) => /(tracker|peer)-worker/.test(worker.url()));
}
