import type { SessionRecord } from '../record/session-record';

/**
 * Why something could not be kept. `insecure`: the page has no safe address, so the browser offers no locks and no
 * checksums; `erased`: everything was erased since this tab last opened the store, so this tab's data must not be
 * written again; `elsewhere`: another tab plays, and this one may only read.
 */
export type StoreFault =
  | 'insecure'
  | 'unavailable'
  | 'quota'
  | 'timeout'
  | 'corrupt'
  | 'newer'
  | 'erased'
  | 'elsewhere';

/** Whether the browser keeps stored data when storage runs short; `unknown` where it does not say. */
export type Staying = 'stays' | 'mayBeCleared' | 'unknown';

export class StoreError extends Error {
  constructor(
    readonly fault: StoreFault,
    detail: string,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'StoreError';
  }
}

export interface StoredSession {
  readonly id: string;
  /** The record, or why it cannot be read; a broken one is kept and can be exported raw. */
  readonly session: SessionRecord | null;
  readonly problem: StoreFault | null;
  readonly raw: unknown;
}

/** A value put under a key: a player's profile, the settings, a reef. */
export interface StoredValue {
  readonly key: string;
  readonly value: unknown;
  readonly problem: StoreFault | null;
  /** The value as stored; a broken one is kept and can be exported raw. */
  readonly raw: unknown;
}

/** Everything that is stored, with what cannot be read. */
export interface StoredTogether {
  readonly sessions: readonly StoredSession[];
  readonly values: readonly StoredValue[];
}

/** What is written as one: values by key. */
export interface WrittenTogether {
  readonly sessions: readonly SessionRecord[];
  readonly values: ReadonlyMap<string, unknown>;
}

/**
 * What this device keeps. Every method rejects with StoreError and leaves what was stored untouched. Every write is
 * refused in a tab that opened the store before everything was erased (`erased`), and every write but `append` in a tab
 * that does not hold the play (`elsewhere`).
 */
export interface StorePort {
  /**
   * After an erasing, opening the store again allows this tab to write again. `vanished`: there was data here and it is
   * gone (not a new player).
   */
  open(): Promise<'empty' | 'kept' | 'vanished'>;
  /** Writes or replaces the session of the same id; safe to repeat. */
  putSession(session: SessionRecord): Promise<void>;
  /**
   * Reads, changes and writes one session as one step, also against other tabs: a state that was written since a list
   * was read is never replaced by an older one. Writes nothing where `change` returns what it got, and where there is no
   * such session or it cannot be read.
   */
  updateSession(id: string, change: (stored: SessionRecord) => SessionRecord): Promise<void>;
  /** Oldest first, of one player or of everybody; broken sessions that name no player are in every list. */
  listSessions(playerId?: string): Promise<readonly StoredSession[]>;
  /** Null when nothing was put there. The caller verifies what it gets. */
  get<T>(key: string): Promise<T | null>;
  put<T>(key: string, value: T): Promise<void>;
  /** Reads, changes and writes as one step, also against other tabs; returns what was written. */
  update<T>(key: string, change: (stored: T | null) => T): Promise<T>;
  /**
   * Adds to the end of a list, as one step. Any tab may, also beside the one that plays: the step takes the place of
   * nothing that a tab may have read before. What lies there and is no list that can be read is set aside, and the list
   * begins anew.
   */
  append(key: string, entries: readonly unknown[]): Promise<void>;
  /** Every stored value, including broken ones: for the list of players and for the export. */
  listValues(): Promise<readonly StoredValue[]>;
  /**
   * Reads everything, and writes what `due` makes of it: all of it or nothing, as one step, also against other tabs. What
   * cannot be read and loses its place is set aside in the same step; a record of a newer version refuses it all. Returns
   * what `due` returned.
   */
  writeTogether<T extends WrittenTogether>(due: (stored: StoredTogether) => T): Promise<T>;
  /**
   * Only one tab plays, and only it writes more than `append` does. `mine` until this page is left; `elsewhere`: another tab of this device
   * plays. Data read before the answer `mine` may be old: read it again.
   */
  claimPlay(): Promise<'mine' | 'elsewhere'>;
  /**
   * Erases everything that the product stored on this device; any tab may do it. When it fails half-way, part of the
   * data is gone already: try again.
   */
  eraseAll(): Promise<void>;
  /**
   * Calls the listener when another tab has erased everything: at once where the browser has a channel between tabs,
   * else at the first refused write, or when the store is opened again.
   */
  onErased(listener: () => void): () => void;
  /**
   * `look`: returns whether data stays when storage runs short; `ask`: first asks the browser to keep it. Never
   * rejects.
   */
  staying(wish: 'look' | 'ask'): Promise<Staying>;
}
