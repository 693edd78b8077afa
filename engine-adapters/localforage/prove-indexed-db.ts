import { StoreError } from '../../game/ports/store-port';
import { stepInTime } from './step-in-time';

const PROOF = 'tiny-tides-proof';

/**
 * Opens an empty database to see whether this browser keeps anything. A first opening that never answers (seen in Safari)
 * is tried once more: localforage would wait for it for ever. Rejects with StoreError `unavailable` or `timeout`.
 */
export async function proveIndexedDb(timeoutMs: number): Promise<void> {
  try {
    await stepInTime(openAndForget(), timeoutMs, 'open');
  } catch (error) {
    if (!(error instanceof StoreError && error.fault === 'timeout')) throw error;
    await stepInTime(openAndForget(), timeoutMs, 'open again');
  }
}

/** Opens the named database and closes it again. Rejects with StoreError `unavailable` or `timeout` when that is refused too. */
export async function proveOpening(name: string, timeoutMs: number): Promise<void> {
  const opened = await stepInTime(openOne(name), timeoutMs, 'open anew');
  opened.close();
}

async function openAndForget(): Promise<void> {
  const opened = await openOne(PROOF);
  opened.close();
  globalThis.indexedDB.deleteDatabase(PROOF);
}

function openOne(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const refuse = (why: unknown) => reject(new StoreError('unavailable', `IndexedDB is refused: ${String(why)}`));
    try {
      const request = globalThis.indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => refuse(request.error);
    } catch (error) {
      refuse(error);
    }
  });
}
