import type { Page } from 'playwright-core';

interface TimedScope {
  onmessage: ((event: MessageEvent) => unknown) | null;
  createImageBitmap: (picture: ImageBitmapSource) => Promise<ImageBitmap>;
  lookMs?: number[];
  /** When the last copy of a frame was there, ms. */
  copiedMs?: number;
}

/** Forgets what the tracker's workers needed so far; from the first call on they are timed. Without a worker nothing is done. */
export async function clearWorkerTimes(page: Page): Promise<void> {
  await inEachTracker(page, () => {
    const scope = self as unknown as TimedScope;
    const answer = scope.onmessage;
    const copy = scope.createImageBitmap;
    if (scope.lookMs === undefined && answer !== null) {
      scope.createImageBitmap = async (picture) => {
        const copied = await copy.call(scope, picture);
        scope.copiedMs = performance.now();
        return copied;
      };
      // From the picture, copied where it came as a frame, until it is answered: nothing else is waited for in between.
      scope.onmessage = async (event) => {
        const beganMs = performance.now();
        await answer.call(scope, event);
        scope.lookMs?.push(performance.now() - Math.max(beganMs, scope.copiedMs ?? 0));
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
