import localforage from 'localforage';
import { StoreError } from '../../game/ports/store-port';
import { asStoreError } from './as-store-error';
import { proveIndexedDb } from './prove-indexed-db';
import { withinTime } from './within-time';

/** Raw things under keys; the one place that talks to the engine. */
export interface RecordBox {
  open(): Promise<void>;
  read(key: string): Promise<unknown>;
  write(key: string, raw: unknown): Promise<void>;
  keys(): Promise<readonly string[]>;
  clear(): Promise<void>;
}

export interface BoxOptions {
  readonly name: string;
  /** How long one step may take before the database is opened anew, ms. */
  readonly timeoutMs: number;
}

/** IndexedDB through localforage, and nothing else: no silent fallback to a store that forgets or overflows. */
export function openRecordBox({ name, timeoutMs }: BoxOptions): RecordBox {
  let forage: LocalForage | null = null;

  const opened = (): LocalForage => {
    forage ??= localforage.createInstance({ name, storeName: 'records', driver: localforage.INDEXEDDB });
    return forage;
  };

  async function run<T>(what: string, step: (forage: LocalForage) => Promise<T>): Promise<T> {
    try {
      try {
        return await withinTime(step(opened()), timeoutMs, what);
      } catch (error) {
        if (!(error instanceof StoreError && error.fault === 'timeout')) throw error;
        closeConnection(opened());
        return await withinTime(step(opened()), timeoutMs, what);
      }
    } catch (error) {
      throw asStoreError(error, what);
    }
  }

  return {
    async open() {
      await proveIndexedDb(timeoutMs);
      await run('open', (box) => box.ready());
    },
    read: (key) => run(`read ${key}`, (box) => box.getItem(key)),
    write: (key, raw) => run(`write ${key}`, async (box) => void (await box.setItem(key, raw))),
    keys: () => run('list keys', (box) => box.keys()),
    clear: () => run('erase', (box) => box.clear()),
  };
}

/** Closing makes localforage open a fresh connection at the next step; it offers no door of its own for that. */
function closeConnection(forage: LocalForage): void {
  const { _dbInfo } = forage as { _dbInfo?: { db?: IDBDatabase | null } };
  _dbInfo?.db?.close();
}
