import fc from 'fast-check';
import { openLocalStore } from '../../../engine-adapters/localforage/open-local-store';
import { StoreError } from '../../../game/ports/store-port';
import { openKnown } from '../../engine-adapters/localforage/store-model/open-known';
import { storeSteps } from '../../engine-adapters/localforage/store-model/store-steps';
import { openBrowserDevice } from './browser-device';

/** What the storage test reaches from outside. A short time-out keeps the test of a silent database short. */
const bench = {
  store: openLocalStore('tiny-tides', 400),
  /** The fault's name, or `fine`. */
  async fault(step: () => Promise<unknown>): Promise<string> {
    try {
      await step();
      return 'fine';
    } catch (error) {
      return error instanceof StoreError ? error.fault : `not a StoreError: ${String(error)}`;
    }
  },
  /** Walks a store of its own through random steps. Out: how many; rejects with what was lost, and with the seed. */
  async walk(seed: number, most: number): Promise<number> {
    let steps = 0;
    const walked = fc.asyncProperty(storeSteps(most), async (path) => {
      const device = await openBrowserDevice('walked', 300);
      const known = await openKnown(device);
      await fc.asyncModelRun(() => ({ model: known, real: device }), path);
      steps = known.steps;
    });
    await fc.assert(walked, { seed, numRuns: 1, endOnFailure: true, includeErrorInReport: true });
    return steps;
  },
};

declare global {
  interface Window {
    storageBench: typeof bench;
  }
}

window.storageBench = bench;
