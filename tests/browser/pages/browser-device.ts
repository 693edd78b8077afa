import { lockedBox } from '../../../engine-adapters/localforage/locked-box';
import { openLocalStore } from '../../../engine-adapters/localforage/open-local-store';
import { openRecordBox } from '../../../engine-adapters/localforage/record-box';
import type { StorePort } from '../../../game/ports/store-port';
import type { OrderedFault, TestedDevice } from '../../engine-adapters/localforage/store-model/tested-device';

/** Steps that fail one after the other: a refused one is tried again over a fresh connection, which has to fail too. */
const FAILS_TWICE = 2;
/** What the test itself looks at is not what it hurries [ms]. */
const PATIENT_MS = 10_000;

/**
 * This browser as a device that a test knows: windows are stores of this one page, with real locks between them, and
 * faults are those of its real database.
 */
export async function openBrowserDevice(name: string, timeoutMs: number): Promise<TestedDevice> {
  const begin = IDBDatabase.prototype.transaction;
  let fault: OrderedFault | null = null;
  let step = 0;
  let player: string | null = null;

  IDBDatabase.prototype.transaction = function (...args: Parameters<typeof begin>) {
    const real = () => begin.apply(this, args);
    if (fault === null || this.name !== name) return real();
    const at = step++;
    // What was late is done over again, and then answered: only its first try stays silent.
    const lasts = fault.what === 'late' ? 1 : FAILS_TWICE;
    if (at < fault.at || at >= fault.at + lasts) return real();
    return failing(fault.what, real);
  };

  /** Looks past the store, through the same lock. */
  const box = lockedBox(openRecordBox({ name, timeoutMs: PATIENT_MS }));

  function tab(window: string): StorePort {
    const store = openLocalStore(name, timeoutMs);
    return {
      ...store,
      async claimPlay() {
        const answer = await store.claimPlay();
        if (answer === 'mine') player = window;
        return answer;
      },
    };
  }

  return {
    tab,
    // Only the one that plays holds a lock, so that the end of this page's locks is the end of its own.
    leave: (window) => {
      if (player !== window) return;
      player = null;
      dispatchEvent(new Event('pagehide'));
    },
    read: (key) => box.read(key),
    write: (key, value) => box.write(key, value),
    evict: async () => {
      for (const key of await box.keys()) await box.remove(key);
    },
    order: (next) => {
      fault = next;
      step = 0;
    },
  };
}

/** A transaction that the database refuses, breaks off, or never answers. */
function failing(what: OrderedFault['what'], real: () => IDBTransaction): IDBTransaction {
  if (what === 'quota') throw new DOMException('no room', 'QuotaExceededError');
  const transaction = real();
  if (what === 'unavailable') {
    queueMicrotask(() => transaction.abort());
    return transaction;
  }
  const records = transaction.objectStore('records');
  const silent = (happens: () => unknown) => () => {
    if (what === 'late') happens();
    return {};
  };
  const objectStore = () => ({
    put: (value: unknown, key: string) => silent(() => records.put(value, key))(),
    delete: (key: string) => silent(() => records.delete(key))(),
    get: silent(() => {}),
    openCursor: silent(() => {}),
    openKeyCursor: silent(() => {}),
  });
  return { objectStore } as unknown as IDBTransaction;
}
