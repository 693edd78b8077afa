import { withinTime } from '../../game/ports/within-time';
import type { KeyShelf } from './key-shelf';

const STORE = 'keys';
const KEY = 'signing';
/** Long enough for the slowest disk, short enough that nobody thinks the page died [ms]. */
const LIMIT_MS = 5000;

/**
 * A key pair in IndexedDB, the one place where a browser keeps a non-extractable key: not even this page can read it.
 * `name`: of the database, one for each purpose.
 */
export function indexedKeyShelf(name: string, limitMs = LIMIT_MS): KeyShelf {
  const step = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    withinTime(limitMs, inStore(name, mode, work), () => new Error(`${name}: no answer in ${limitMs} ms`));
  const find = async () => (await step<CryptoKeyPair | undefined>('readonly', (store) => store.get(KEY))) ?? null;
  return {
    find,
    async keepFirst(pair) {
      try {
        await step('readwrite', (store) => store.add(pair, KEY));
        return pair;
      } catch (error) {
        // What lies there already stays.
        const kept = error instanceof DOMException && error.name === 'ConstraintError' ? await find() : null;
        if (kept === null) throw error;
        return kept;
      }
    },
    async erase() {
      await step('readwrite', (store) => store.delete(KEY));
    },
  };
}

async function inStore<T>(
  name: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await openNamed(name);
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      // Data is written when the transaction completes, not when a request succeeds.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request.error ?? new Error(`${name}: aborted`));
    });
  } finally {
    db.close();
  }
}

function openNamed(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = globalThis.indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
