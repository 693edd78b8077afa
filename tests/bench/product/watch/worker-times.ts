import type { Page } from 'playwright-core';

interface TimedScope {
  onmessage: ((event: MessageEvent) => unknown) | null;
  lookMs?: number[];
}

/** Forgets what the tracker's workers needed so far; from the first call on they are timed. Without a worker nothing is done. */
export async function clearWorkerTimes(page: Page): Promise<void> {
  await inEachTracker(page, () => {
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

/** What the tracker's workers needed for each picture since then, ms; `inPage` where the page itself looks. */
export async function workerTimes(page: Page, inPage: readonly number[] = []): Promise<readonly number[]> {
  const told = await inEachTracker(page, () => (self as unknown as TimedScope).lookMs ?? []);
  return told.length > 0 ? told.flat() : inPage;
}

function inEachTracker<Told>(page: Page, ask: () => Told): Promise<Told[]> {
  const trackers = page.workers().filter((worker) => /(tracker|peer)-worker/.test(worker.url()));
  return Promise.all(trackers.map((worker) => worker.evaluate(ask))) as Promise<Told[]>;
}
