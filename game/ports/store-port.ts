import type { SessionRecord } from '../record/session-record';

/** Why something could not be kept. */
export type StoreFault = 'unavailable' | 'quota' | 'timeout' | 'corrupt' | 'newer';

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

/** What this device keeps. Every method rejects with StoreError and leaves what was stored untouched. */
export interface StorePort {
  /** `vanished`: there was data here and it is gone (not a new player). */
  open(): Promise<'empty' | 'kept' | 'vanished'>;
  /** Writes or replaces the session of the same id; safe to repeat. */
  putSession(session: SessionRecord): Promise<void>;
  listSessions(): Promise<readonly StoredSession[]>;
  get<T>(key: string): Promise<T | null>;
  put<T>(key: string, value: T): Promise<void>;
  /** Everything that is stored on this device by the product. */
  eraseAll(): Promise<void>;
}
