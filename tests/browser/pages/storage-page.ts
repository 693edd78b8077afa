import { openLocalStore } from '../../../engine-adapters/localforage/open-local-store';
import { StoreError } from '../../../game/ports/store-port';

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
};

declare global {
  interface Window {
    storageBench: typeof bench;
  }
}

window.storageBench = bench;
