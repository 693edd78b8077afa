import type { StoredSession, StoredValue } from '../../ports/store-port';
import type { SessionRecord } from '../../record/session-record';
import { PLAYER_KEY, type PlayerProfile } from './player-profile';

interface Stored {
  readonly sessions: readonly StoredSession[];
  readonly values: readonly StoredValue[];
}

/** What only this window knows: sessions that were played here, and players whose profile the store has not taken. */
interface KnownHere {
  readonly sessions: readonly SessionRecord[];
  readonly profiles: readonly PlayerProfile[];
}

/**
 * Joins stored and unstored data for one complete file. Where a session or player is in both, the data of this window
 * is newer and is used; unreadable records stay beside it.
 */
export function withUnkept(stored: Stored, here: KnownHere): Stored {
  const sessions = here.sessions.map((session) => ({ id: session.id, session, problem: null, raw: session }));
  const values = here.profiles.map((value) => ({ key: `${PLAYER_KEY}${value.id}`, value, problem: null, raw: value }));
  const [ids, keys] = [new Set(sessions.map(({ id }) => id)), new Set(values.map(({ key }) => key))];
  return {
    sessions: [...stored.sessions.filter(({ id, problem }) => problem !== null || !ids.has(id)), ...sessions],
    values: [...stored.values.filter(({ key, problem }) => problem !== null || !keys.has(key)), ...values],
  };
}
