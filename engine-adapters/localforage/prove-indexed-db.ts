import { StoreError } from '../../game/ports/store-port';
import { withinTime } from './within-time';

const PROOF = 'tiny-tides-proof';

/**
 * Opens an empty database to see whether this browser keeps anything. A first opening that never answers (seen in Safari)
 * is tried once more: localforage would wait for it for ever. Rejects with StoreError `unavailable` or `timeout`.
 */
export async function proveIndexedDb(timeoutMs: number): Promise<void> {
  try {
    await withinTime(openAndForget(), timeoutMs, 'open');
  } catch (error) {
    if (!(error instanceof StoreError && error.fault === 'timeout')) throw error;
    await withinTime(openAndForget(), timeoutMs, 'open again');
  }
}

function openAndForget(): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (why: unknown) => reject(new StoreError('unavailable', `IndexedDB is refused: ${String(why)}`));
    try {
      const request = globalThis.indexedDB.open(PROOF);
      request.onsuccess = () => {
        request.result.close();
        globalThis.indexedDB.deleteDatabase(PROOF);
        resolve();
      };
      request.onerror = () => refuse(request.error);
    } catch (error) {
      refuse(error);
    }
  });
}
