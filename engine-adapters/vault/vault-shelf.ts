import { VaultError } from '../../game/ports/vault-port';
import { withinTime } from '../../game/ports/within-time';
import { asVaultError } from './as-vault-error';

/** What changes together: all of it or nothing. */
export interface ShelfChange {
  readonly put?: ReadonlyMap<string, unknown>;
  readonly remove?: readonly string[];
  /** Everything that lay here goes first. */
  readonly clear?: true;
}

/** Raw things under keys; the one place that talks to the engine. Rejects with VaultError. */
export interface VaultShelf {
  /** Undefined where nothing lies. */
  read(key: string): Promise<unknown>;
  /** Everything whose key begins so, by key. */
  readAll(prefix: string): Promise<readonly (readonly [key: string, raw: unknown])[]>;
  keys(prefix: string): Promise<readonly string[]>;
  change(change: ShelfChange): Promise<void>;
}

const STORE = 'vault';
/** The last letter there is: every key of a prefix lies before prefix and this. */
const LAST = '\uffff';

/**
 * IndexedDB, and nothing else: no silent fallback to a store that forgets. One step may take `timeoutMs`. It has a door of its own, because
 * what changes together must change in one transaction.
 */
export function indexedDbShelf(name: string, timeoutMs: number): VaultShelf {
  let opening: Promise<IDBDatabase> | null = null;

  function opened(): Promise<IDBDatabase> {
    opening ??= openDatabase(name).then((db) => {
      const forget = () => {
        opening = null;
      };
      db.onclose = forget;
      db.onversionchange = () => {
        db.close();
        forget();
      };
      return db;
    });
    return opening;
  }

  async function step<T>(what: string, mode: IDBTransactionMode, run: (store: IDBObjectStore) => () => T): Promise<T> {
    const late = () => new VaultError('timeout', `${what}: no answer in ${timeoutMs} ms`);
    try {
      return await withinTime(
        timeoutMs,
        opened().then((db) => inTransaction(db, mode, run)),
        late,
      );
    } catch (error) {
      // A connection that has gone bad refuses for ever: the next step opens a new one.
      opening = null;
      throw asVaultError(error, what);
    }
  }

  return {
    read: (key) =>
      step(`read ${key}`, 'readonly', (store) => {
        const request = store.get(key);
        return () => request.result as unknown;
      }),
    readAll: (prefix) =>
      step(`read all of ${prefix}`, 'readonly', (store) => {
        const range = IDBKeyRange.bound(prefix, prefix + LAST);
        const keys = store.getAllKeys(range);
        const values = store.getAll(range);
        return () => keys.result.map((key, i) => [String(key), values.result[i] as unknown] as const);
      }),
    keys: (prefix) =>
      step(`list ${prefix}`, 'readonly', (store) => {
        const keys = store.getAllKeys(IDBKeyRange.bound(prefix, prefix + LAST));
        return () => keys.result.map(String);
      }),
    change: ({ put, remove = [], clear }) =>
      step('write', 'readwrite', (store) => {
        if (clear) store.clear();
        for (const key of remove) store.delete(key);
        for (const [key, value] of put ?? []) store.put(value, key);
        return () => undefined;
      }),
  };
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Answers when the transaction is through: only then is anything written. */
function inTransaction<T>(
  db: IDBDatabase,
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => () => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(STORE, mode, { durability: 'strict' });
    const result = run(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(result());
    transaction.onabort = () => reject(transaction.error ?? new Error('the browser ended the transaction'));
  });
}
