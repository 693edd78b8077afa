import type { RestingTone } from '../../../movement/findings/resting-tone';
import type { Clock } from '../../../ports/clock';
import { StoreError, type StoreFault, type StorePort } from '../../../ports/store-port';
import type { SessionEnding, SessionRecord } from '../../../record/session-record';
import {
  type RecordAction,
  type SessionRecorder,
  type SessionStart,
  sessionRecord,
  startSession,
  stepSession,
} from '../../../record/session-recorder';

/**
 * A running session is written at least this often [ms]: with the next frame of a slow camera and the writing itself, a
 * crash loses no more than two seconds.
 */
const WRITE_EVERY_MS = 1500;

/** A refused write is tried again after this time [ms]: soon enough for whoever still reads the closing page, and no burden. */
const TRY_AGAIN_MS = 5000;

/** What a store refuses now and may take later. */
const PASSING: ReadonlySet<StoreFault> = new Set(['unavailable', 'quota', 'timeout', 'elsewhere']);

/** Only the beginning of a session is stored: the last write was refused, for this reason. */
export interface BeginningKept {
  readonly kept: 'beginning';
  readonly why: StoreFault;
}

/** State of a session after its last write: stored completely, only its beginning, or not at all and why. */
export type SessionKept = 'yes' | StoreFault | BeginningKept;

/**
 * Writes a session while it goes on. A store that refuses never stops the play: the record continues in memory, and is
 * tried again, also after its end, for as long as the page is open.
 */
export class RecordWriter {
  private recorder: SessionRecorder;
  private lastWriteMs: number;
  private writing: Promise<void> = Promise.resolve();
  private isWriting = false;
  /** Whether something has come since the last write began. */
  private isStale = false;
  private lies: 'nothing' | 'something' = 'nothing';
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(
    start: SessionStart,
    private readonly clock: Clock,
    /** Null where nothing may be stored: the practice face without a player. */
    private store: StorePort | null,
    private readonly onKept: (kept: SessionKept) => void,
  ) {
    this.recorder = startSession(start);
    this.lastWriteMs = start.nowMs;
  }

  take(action: RecordAction): void {
    this.recorder = stepSession(this.recorder, action);
    const due = this.clock.nowMs() - this.lastWriteMs >= WRITE_EVERY_MS;
    if (due || action.kind !== 'judged') this.write();
  }

  rested(tone: RestingTone): void {
    this.take({ kind: 'rested', tone, nowMs: this.clock.nowMs() });
  }

  current(): SessionRecord {
    return sessionRecord(this.recorder);
  }

  end(ending: Exclude<SessionEnding, 'open'>): SessionRecord {
    if (this.recorder.closed.ending === 'open') {
      this.take({ kind: 'ended', ending, endedAt: this.clock.nowIso(), nowMs: this.clock.nowMs() });
    }
    return this.current();
  }

  /** Done when everything up to now is written, or the store has refused it. */
  written(): Promise<void> {
    return this.writing;
  }

  /** Stops writing, and waits for the write in progress. Out: a function that resumes it. */
  async stopWriting(): Promise<() => void> {
    const { store } = this;
    this.store = null;
    clearTimeout(this.later);
    await this.writing;
    return () => {
      this.store = store;
      // What came meanwhile, or was refused before.
      this.write();
    };
  }

  private write(): void {
    const { store } = this;
    if (store === null) return;
    clearTimeout(this.later);
    this.lastWriteMs = this.clock.nowMs();
    this.isStale = true;
    // One after the other: an older state must never be written over a newer one.
    if (!this.isWriting) this.writing = this.writeOn(store);
  }

  /** Writes until nothing has come meanwhile. Only the newest state waits for a slow store: it holds all that the others held. */
  private async writeOn(store: StorePort): Promise<void> {
    this.isWriting = true;
    try {
      while (this.isStale) {
        this.isStale = false;
        const kept = await store.putSession(this.current()).then(
          (): SessionKept => {
            this.lies = 'something';
            return 'yes';
          },
          (error: unknown) => this.refused(error instanceof StoreError ? error.fault : 'unavailable'),
        );
        this.onKept(kept);
      }
    } finally {
      // Whatever went wrong with this one, the next state is written.
      this.isWriting = false;
    }
  }

  private refused(why: StoreFault): SessionKept {
    // What was written before went with all the rest.
    if (why === 'erased') this.lies = 'nothing';
    clearTimeout(this.later);
    if (PASSING.has(why)) this.later = setTimeout(() => this.write(), TRY_AGAIN_MS);
    return this.lies === 'something' ? { kept: 'beginning', why } : why;
  }
}
