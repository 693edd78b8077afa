import type { StoredSession, StoredValue } from '../../game/ports/store-port';
import { readSession } from '../../game/record/reading/read-session';
import { asStoreError } from './as-store-error';
import type { RecordBox } from './record-box';
import { unseal } from './sealed-record';

/** Three shelves in one box: sessions, values, and what was set aside because it could not be read. */
export const SESSION = 'session/';
export const VALUE = 'value/';
const ASIDE = 'aside/';

/** Keeps a broken record before its place is taken. */
export async function setAside(box: RecordBox, key: string, raw: unknown): Promise<void> {
  await box.write(asidePlace(await box.keys(), key), raw);
}

/** The place in which what lies under `key` is set aside. `keys`: all that there are. */
export function asidePlace(keys: readonly string[], key: string): string {
  return `${ASIDE}${key}#${keys.filter((other) => other.startsWith(`${ASIDE}${key}#`)).length + 1}`;
}

/** Keeps what was refused beside the last good state, for whoever looks into it. */
export async function setRefusedAside(box: RecordBox, key: string, raw: unknown): Promise<void> {
  await box.write(`${ASIDE}${key}#refused`, raw);
}

/** The keys of a shelf (`SESSION` or `VALUE`), with those of it that were set aside. */
async function keysOn(box: RecordBox, shelf: string): Promise<readonly string[]> {
  const keys = await box.keys();
  return keys.filter((key) => key.startsWith(shelf) || key.startsWith(ASIDE + shelf));
}

/** A session as stored in the box; `problem` says why it cannot be read, null when it can. */
export async function storedSession(key: string, raw: unknown): Promise<StoredSession> {
  const id = bareKey(key, SESSION);
  if (key.startsWith(ASIDE)) return { id, session: null, problem: 'corrupt', raw };
  try {
    return { id, session: readSession(await unseal(raw, key), key).session, problem: null, raw };
  } catch (error) {
    return { id, session: null, problem: asStoreError(error, key).fault, raw };
  }
}

/** A value as stored in the box; `problem` likewise. */
export async function storedValue(key: string, raw: unknown): Promise<StoredValue> {
  const bare = bareKey(key, VALUE);
  if (key.startsWith(ASIDE)) return { key: bare, value: null, problem: 'corrupt', raw };
  try {
    return { key: bare, value: await unseal(raw, key), problem: null, raw };
  } catch (error) {
    return { key: bare, value: null, problem: asStoreError(error, key).fault, raw };
  }
}

/** Every session, in the order of the keys, with those that were set aside. */
export async function storedSessions(box: RecordBox): Promise<readonly StoredSession[]> {
  const sessions: StoredSession[] = [];
  for (const key of await keysOn(box, SESSION)) sessions.push(await storedSession(key, await box.read(key)));
  return sessions;
}

/** Every value, likewise. */
export async function storedValues(box: RecordBox): Promise<readonly StoredValue[]> {
  const values: StoredValue[] = [];
  for (const key of await keysOn(box, VALUE)) values.push(await storedValue(key, await box.read(key)));
  return values;
}

/** `aside/session/<id>#2` and `session/<id>` are both about `<id>`. */
function bareKey(key: string, prefix: string): string {
  return key.startsWith(ASIDE)
    ? key.slice(ASIDE.length + prefix.length).replace(/#[^#]*$/, '')
    : key.slice(prefix.length);
}
