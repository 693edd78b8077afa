import {
  type Staying,
  type StoredSession,
  StoreError,
  type StorePort,
  type WrittenTogether,
} from '../../game/ports/store-port';
import { verifySession } from '../../game/record/reading/read-session';
import type { SessionRecord } from '../../game/record/session-record';
import { asStoreError } from './as-store-error';
import type { HadDataSign } from './had-data-sign';
import { DEVICE_KEY } from './locked-box';
import type { RecordBox } from './record-box';
import { seal, unseal } from './sealed-record';
import {
  asidePlace,
  SESSION,
  setAside,
  setRefusedAside,
  storedSession,
  storedSessions,
  storedValue,
  storedValues,
  VALUE,
} from './shelves';
import { EPOCH, type TurnsToWriteParts, turnsToWrite } from './turns-to-write';

export interface LocalStoreParts extends TurnsToWriteParts {
  readonly sign: HadDataSign;
  readonly staying: (wish: 'look' | 'ask') => Promise<Staying>;
}

/**
 * The store of one device. Every write is one atomic step among all tabs, and that step checks in the store whether
 * this tab may write; unreadable data is never overwritten.
 */
export function localStore({ sign, staying, ...parts }: LocalStoreParts): StorePort {
  const { box, locks } = parts;
  const turns = turnsToWrite(parts);
  const { write, writeSession, writeAll, addToList } = writesTo(box, sign);

  return {
    async open() {
      // Known before anything is touched, and no fault of the browser.
      if (globalThis.isSecureContext === false)
        throw new StoreError('insecure', 'this page has no safe address (https)');
      await box.open();
      await turns.begin();
      const keys = (await box.keys()).filter((key) => key !== EPOCH && key !== DEVICE_KEY);
      if (keys.length === 0) return sign.isSet() ? 'vanished' : 'empty';
      sign.set();
      return 'kept';
    },

    putSession: (session) => turns.writing(() => writeSession(session)),

    updateSession: (id, change) =>
      turns.writing(async () => {
        const key = SESSION + id;
        const { session } = await storedSession(key, await box.read(key));
        if (session === null) return;
        const changed = change(session);
        if (changed !== session) await writeSession(changed);
      }),

    async listSessions(playerId) {
      const sessions = await storedSessions(box);
      return sessions.filter((stored) => belongsTo(stored, playerId)).sort(oldestFirst);
    },

    async get<T>(key: string) {
      return (await readValue(box, key)) as T | null;
    },

    put: (key, value) =>
      turns.writing(async () => {
        const raw = await box.read(VALUE + key);
        const { problem } = await storedValue(VALUE + key, raw);
        if (raw !== null && problem !== null) await setAside(box, VALUE + key, raw);
        await write(VALUE + key, value);
      }),

    update: <T>(key: string, change: (stored: T | null) => T) =>
      turns.writing(async () => {
        const changed = change((await readValue(box, key)) as T | null);
        await write(VALUE + key, changed);
        return changed;
      }),

    append: (key, entries) => turns.adding(() => addToList(VALUE + key, entries)),

    listValues: () => storedValues(box),

    writeTogether: (due) =>
      turns.writing(async () => {
        const written = due({ sessions: await storedSessions(box), values: await storedValues(box) });
        await writeAll(written);
        return written;
      }),

    claimPlay: () => locks.claimPlay(),

    eraseAll: () =>
      turns.erasing(async () => {
        await eraseIn(box);
        sign.clear();
      }),

    onErased: (listener) => turns.onErased(listener),

    staying,
  };
}

/** The device's key goes last: what is left where this breaks off can still be read, and erased by another try. */
async function eraseIn(box: RecordBox): Promise<void> {
  const places = (await box.keys()).filter((place) => place !== EPOCH && place !== DEVICE_KEY);
  for (const place of [...places, DEVICE_KEY]) await box.remove(place);
}

async function readValue(box: RecordBox, key: string): Promise<unknown> {
  const raw = await box.read(VALUE + key);
  return raw === null ? null : unseal(raw, key);
}

/** How a value and a session come into the box; the sign in a second place then says that something was kept. */
function writesTo(box: RecordBox, sign: LocalStoreParts['sign']) {
  async function write(key: string, value: unknown): Promise<void> {
    await box.write(key, await seal(value));
    sign.set();
  }
  return {
    write,
    async writeSession(session: SessionRecord): Promise<void> {
      const key = SESSION + session.id;
      await makeRoomForSession(box, key, session);
      await write(key, session);
    },
    async addToList(key: string, entries: readonly unknown[]): Promise<void> {
      const raw = await box.read(key);
      const { value } = await storedValue(key, raw);
      const list: readonly unknown[] | null = Array.isArray(value) ? value : null;
      if (raw !== null && list === null) await setAside(box, key, raw);
      await write(key, [...(list ?? []), ...entries]);
    },
    async writeAll({ sessions, values }: WrittenTogether): Promise<void> {
      const records = new Map<string, unknown>();
      for (const session of sessions) await putInto(records, box, SESSION + session.id, verified(session));
      for (const [key, value] of values) await putInto(records, box, VALUE + key, value);
      if (records.size === 0) return;
      await box.writeAll(records);
      sign.set();
    },
  };
}

/** Adds a record to those that are written as one, with what it takes the place of where that cannot be read. */
async function putInto(records: Map<string, unknown>, box: RecordBox, key: string, value: unknown): Promise<void> {
  const raw = await box.read(key);
  const { problem } = await (key.startsWith(SESSION) ? storedSession(key, raw) : storedValue(key, raw));
  if (problem === 'newer') throw itIsNewer(key);
  if (raw !== null && problem !== null) records.set(asidePlace(await box.keys(), key), raw);
  records.set(key, await seal(value));
}

function verified(session: SessionRecord): SessionRecord {
  try {
    return verifySession(session, SESSION + session.id);
  } catch (error) {
    throw asStoreError(error, 'not kept');
  }
}

const itIsNewer = (key: string) => new StoreError('newer', `${key}: a newer Tiny Tides wrote it; it stays as it is`);

/** Refuses a session that could not be read again; what it replaces is set aside where it cannot be read. */
async function makeRoomForSession(box: RecordBox, key: string, session: SessionRecord): Promise<void> {
  try {
    verifySession(session, key);
  } catch (error) {
    // The last good state stays; the odd one is kept beside it for whoever looks into it.
    await setRefusedAside(box, key, session);
    throw asStoreError(error, 'not kept');
  }
  const raw = await box.read(key);
  const { problem } = await storedSession(key, raw);
  if (problem === 'newer') throw itIsNewer(key);
  if (raw !== null && problem !== null) await setAside(box, key, raw);
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
