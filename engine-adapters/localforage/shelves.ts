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
  const taken = (await box.keys()).filter((other) => other.startsWith(`${ASIDE}${key}#`)).length;
  await box.write(`${ASIDE}${key}#${taken + 1}`, raw);
}

/** Keeps what was refused beside the last good state, for whoever looks into it. */
export async function setRefusedAside(box: RecordBox, key: string, raw: unknown): Promise<void> {
  await box.write(`${ASIDE}${key}#refused`, raw);
}

/** The keys of a shelf (`SESSION` or `VALUE`), with those of it that were set aside. */
export async function keysOn(box: RecordBox, shelf: string): Promise<readonly string[]> {
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

/** `aside/session/<id>#2` and `session/<id>` are both about `<id>`. */
function bareKey(key: string, prefix: string): string {
  return key.startsWith(ASIDE)
    ? key.slice(ASIDE.length + prefix.length).replace(/#[^#]*$/, '')
    : key.slice(prefix.length);
}
