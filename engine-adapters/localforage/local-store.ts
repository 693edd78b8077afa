import {
  type Staying,
  type StoredSession,
  type StoredValue,
  StoreError,
  type StorePort,
} from '../../game/ports/store-port';
import { readSession, verifySession } from '../../game/record/reading/read-session';
import { asStoreError } from './as-store-error';
import type { EraseNews } from './erase-news';
import type { HadDataSign } from './had-data-sign';
import type { RecordBox } from './record-box';
import { seal, unseal } from './sealed-record';
import type { TabLocks } from './tab-locks';

/** Three shelves in one box: sessions, values, and what was set aside because it could not be read. */
const SESSION = 'session/';
const VALUE = 'value/';
const ASIDE = 'aside/';
/** Beside the shelves: a new word with every erasing, so that no tab brings back what it read before. None before the first. */
const EPOCH = 'epoch';

export interface LocalStoreParts {
  readonly box: RecordBox;
  readonly locks: TabLocks;
  readonly sign: HadDataSign;
  readonly news: EraseNews;
  readonly staying: (wish: 'look' | 'ask') => Promise<Staying>;
  /** A word that was never given before. */
  readonly newEpoch: () => string;
}

/**
 * The store of one device. Every write is one step against other tabs, and in that step the store itself says whether this
 * tab may write; nothing unreadable is ever written over.
 */
export function localStore({ box, locks, sign, news, staying, newEpoch }: LocalStoreParts): StorePort {
  /** Under which epoch this tab read; undefined before its first reading. */
  let epoch: string | null | undefined;
  const listeners = new Set<() => void>();
  let listening = false;
  const tellErased = () => {
    for (const listener of listeners) listener();
  };

  const readEpoch = async (): Promise<string | null> => (await box.read(EPOCH)) as string | null;

  /** Throws when everything was erased since this tab read. A store without an epoch was cleared by the browser: that is no wish. */
  async function checkEpoch(under: string | null | undefined): Promise<void> {
    const stored = await readEpoch();
    if (under === undefined || stored === under) {
      if (epoch === undefined) epoch = stored;
      return;
    }
    if (stored === null) {
      await box.write(EPOCH, under);
      return;
    }
    if (stored !== epoch) tellErased();
    throw new StoreError('erased', 'all was erased since this was read');
  }

  /** A step that writes. What it writes was decided when it was called, and so is the epoch that it belongs to. */
  function writing<T>(step: () => Promise<T>): Promise<T> {
    const under = epoch;
    return locks.alone(async () => {
      await checkEpoch(under);
      if (!locks.holdsPlay()) throw new StoreError('elsewhere', 'another tab plays');
      return step();
    });
  }

  async function write(key: string, value: unknown): Promise<void> {
    await box.write(key, await seal(value));
    sign.set();
  }

  /** Keeps a broken record before its place is taken. */
  async function setAside(key: string, raw: unknown): Promise<void> {
    const taken = (await box.keys()).filter((other) => other.startsWith(`${ASIDE}${key}#`)).length;
    await box.write(`${ASIDE}${key}#${taken + 1}`, raw);
  }

  async function readValue(key: string): Promise<unknown> {
    const raw = await box.read(VALUE + key);
    return raw === null ? null : unseal(raw, key);
  }

  async function shelf(prefix: string): Promise<readonly string[]> {
    const keys = await box.keys();
    return keys.filter((key) => key.startsWith(prefix) || key.startsWith(ASIDE + prefix));
  }

  return {
    async open() {
      // Known before anything is touched, and no fault of the browser.
      if (globalThis.isSecureContext === false)
        throw new StoreError('insecure', 'this page has no safe address (https)');
      await box.open();
      // In a turn of its own: an erasing under way has ended, and nothing of what it takes away is read after this.
      epoch = await locks.alone(readEpoch);
      const keys = (await box.keys()).filter((key) => key !== EPOCH);
      if (keys.length === 0) return sign.isSet() ? 'vanished' : 'empty';
      sign.set();
      return 'kept';
    },

    putSession: (session) =>
      writing(async () => {
        const key = SESSION + session.id;
        try {
          verifySession(session, key);
        } catch (error) {
          // The last good state stays; the odd one is kept beside it for whoever looks into it.
          await box.write(`${ASIDE}${key}#refused`, session);
          throw asStoreError(error, 'not kept');
        }
        const raw = await box.read(key);
        const { problem } = await storedSession(key, raw);
        if (problem === 'newer')
          throw new StoreError('newer', `${key}: a newer Tiny Tides wrote it; it stays as it is`);
        if (raw !== null && problem !== null) await setAside(key, raw);
        await write(key, session);
      }),

    async listSessions(playerId) {
      const sessions: StoredSession[] = [];
      for (const key of await shelf(SESSION)) sessions.push(await storedSession(key, await box.read(key)));
      return sessions.filter((stored) => belongsTo(stored, playerId)).sort(oldestFirst);
    },

    async get<T>(key: string) {
      return (await readValue(key)) as T | null;
    },

    put: (key, value) =>
      writing(async () => {
        const raw = await box.read(VALUE + key);
        const { problem } = await storedValue(VALUE + key, raw);
        if (raw !== null && problem !== null) await setAside(VALUE + key, raw);
        await write(VALUE + key, value);
      }),

    update: <T>(key: string, change: (stored: T | null) => T) =>
      writing(async () => {
        const changed = change((await readValue(key)) as T | null);
        await write(VALUE + key, changed);
        return changed;
      }),

    async listValues() {
      const values: StoredValue[] = [];
      for (const key of await shelf(VALUE)) values.push(await storedValue(key, await box.read(key)));
      return values;
    },

    claimPlay: () => locks.claimPlay(),

    async eraseAll() {
      await locks.alone(async () => {
        // The epoch goes first: whatever happens half-way, nobody writes back what is being erased.
        const next = newEpoch();
        await box.write(EPOCH, next);
        epoch = next;
        for (const key of await box.keys()) if (key !== EPOCH) await box.remove(key);
        sign.clear();
      });
      news.tell();
    },

    onErased(listener) {
      listeners.add(listener);
      if (!listening) news.listen(tellErased);
      listening = true;
      return () => listeners.delete(listener);
    },

    staying,
  };
}

async function storedSession(key: string, raw: unknown): Promise<StoredSession> {
  const id = bareKey(key, SESSION);
  if (key.startsWith(ASIDE)) return { id, session: null, problem: 'corrupt', raw };
  try {
    return { id, session: readSession(await unseal(raw, key), key).session, problem: null, raw };
  } catch (error) {
    return { id, session: null, problem: asStoreError(error, key).fault, raw };
  }
}

async function storedValue(key: string, raw: unknown): Promise<StoredValue> {
  const bare = bareKey(key, VALUE);
  if (key.startsWith(ASIDE)) return { key: bare, value: null, problem: 'corrupt', raw };
  try {
    return { key: bare, value: await unseal(raw, key), problem: null, raw };
  } catch (error) {
    return { key: bare, value: null, problem: asStoreError(error, key).fault, raw };
  }
}

/** `aside/session/<id>#2` and `session/<id>` are both about `<id>`. */
function bareKey(key: string, prefix: string): string {
  return key.startsWith(ASIDE)
    ? key.slice(ASIDE.length + prefix.length).replace(/#[^#]*$/, '')
    : key.slice(prefix.length);
}

function belongsTo(stored: StoredSession, playerId: string | undefined): boolean {
  return playerId === undefined || stored.session === null || stored.session.playerId === playerId;
}

/** By wall clock; unreadable ones last. */
function oldestFirst(a: StoredSession, b: StoredSession): number {
  const time = ({ session }: StoredSession) =>
    session === null ? Number.POSITIVE_INFINITY : Date.parse(session.startedAt);
  return time(a) === time(b) ? a.id.localeCompare(b.id) : time(a) - time(b);
}
