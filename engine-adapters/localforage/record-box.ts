import localforage from 'localforage';
import { asStoreError } from './as-store-error';
import { proveIndexedDb, proveOpening } from './prove-indexed-db';
import { stepInTime } from './step-in-time';

/** Raw values under keys; the only code that calls the engine. */
export interface RecordBox {
  open(): Promise<void>;
  read(key: string): Promise<unknown>;
  write(key: string, raw: unknown): Promise<void>;
  /** All of them or none. */
  writeAll(records: ReadonlyMap<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

export interface BoxOptions {
  readonly name: string;
  /** How long one step may take before it counts as refused, ms. */
  readonly timeoutMs: number;
}

const RECORDS = 'records';
/** A whole file is written in one step, which takes longer than one record. */
const STEPS_FOR_ALL = 6;

/** IndexedDB through localforage, without a silent fallback to a store that loses data or overflows. */
export function openRecordBox({ name, timeoutMs }: BoxOptions): RecordBox {
  let forage: LocalForage | null = null;

  const opened = (): LocalForage => {
    forage ??= localforage.createInstance({ name, storeName: RECORDS, driver: localforage.INDEXEDDB });
    return forage;
  };

  /**
   * One step; where the engine refuses it or stays silent, once more over a fresh connection. A broken connection (seen
   * on phones after sleep) refuses every request with varying error names, while a new one works at once.
   */
  async function run<T>(what: string, step: (forage: LocalForage) => Promise<T>, inMs = timeoutMs): Promise<T> {
    try {
      try {
        return await stepInTime(step(opened()), inMs, what);
      } catch {
        // What was refused is tried again, and the second refusal is told.
        await reopen();
        return await stepInTime(step(opened()), inMs, what);
      }
    } catch (error) {
      throw asStoreError(error, what);
    }
  }

  /** Only once a new opening has worked: an opening that localforage itself saw refused, it repeats to every later step. */
  async function reopen(): Promise<void> {
    await proveOpening(name, timeoutMs);
    // An instance that never came to a connection answers its first refusal for ever.
    if (!closeConnection(opened())) forage = null;
  }

  return {
    async open() {
      await proveIndexedDb(timeoutMs);
      await run('open', (box) => box.ready());
    },
    read: (key) => run(`read ${key}`, (box) => box.getItem(key)),
    write: (key, raw) => run(`write ${key}`, async (box) => void (await box.setItem(key, raw))),
    writeAll: (records) => run('write all', (box) => inOneTransaction(box, records), STEPS_FOR_ALL * timeoutMs),
    remove: (key) => run(`remove ${key}`, (box) => box.removeItem(key)),
    keys: () => run('list keys', (box) => box.keys()),
  };
}

/** Writes past localforage, which gives each record a transaction of its own. */
async function inOneTransaction(forage: LocalForage, records: ReadonlyMap<string, unknown>): Promise<void> {
  // A step of localforage's own, which opens a fresh connection where the last one was closed.
  await forage.length();
  const db = connectionOf(forage);
  if (!db) throw new DOMException('no connection', 'InvalidStateError');
  const transaction = db.transaction(RECORDS, 'readwrite');
  await new Promise<void>((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new DOMException('broken off', 'AbortError'));
    transaction.oncomplete = () => resolve();
    transaction.onerror = fail;
    transaction.onabort = fail;
    const shelf = transaction.objectStore(RECORDS);
    try {
      for (const [key, raw] of records) shelf.put(raw, key);
    } catch (error) {
      // What was put before it would stay.
      transaction.abort();
      reject(error);
    }
  });
}

function connectionOf(forage: LocalForage): IDBDatabase | null | undefined {
  return (forage as { _dbInfo?: { db?: IDBDatabase | null } })._dbInfo?.db;
}

/**
 * Closes the connection, which makes localforage open a fresh one at the next step; it offers no door of its own for that.
 * It does so only for a connection that says it is closed, so this one says so, whatever it has come to refuse with.
 * Out: whether there was one.
 */
function closeConnection(forage: LocalForage): boolean {
  const db = connectionOf(forage);
  if (!db) return false;
  db.close();
  db.transaction = () => {
    throw new DOMException('closed', 'InvalidStateError');
  };
  return true;
}
