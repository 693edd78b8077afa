import { StoreError } from '../../game/ports/store-port';
import type { EraseNews } from './erase-news';
import type { RecordBox } from './record-box';
import type { TabLocks } from './tab-locks';

/**
 * Key of the epoch: a new value with every erasing, so that no tab writes back what it read before. Absent before the
 * first erasing.
 */
export const EPOCH = 'epoch';

/**
 * Decides who may write: one tab at a time, only the tab that plays unless something is only added, and never data that was
 * read before an erasing.
 */
export interface TurnsToWrite {
  /** Begins to read: what is written from now on belongs to what is stored now. Tells the listeners of an erasing that was not heard of. */
  begin(): Promise<void>;
  /** Runs a step that writes. Its data, and the epoch that it belongs to, are those of the moment of the call. */
  writing<T>(step: () => Promise<T>): Promise<T>;
  /** The same for a step that only adds: also in a tab that does not play, because no state of another tab is lost by it. */
  adding(step: () => Promise<void>): Promise<void>;
  /** Runs a step after which no data read before it can be written. */
  erasing(step: () => Promise<void>): Promise<void>;
  /** Calls the listener at every erasing, in any tab; returns a function that ends this. */
  onErased(listener: () => void): () => void;
}

export interface TurnsToWriteParts {
  readonly box: RecordBox;
  readonly locks: TabLocks;
  readonly news: EraseNews;
  /** Returns a value that was never used before. */
  readonly newEpoch: () => string;
}

export function turnsToWrite({ box, locks, news, newEpoch }: TurnsToWriteParts): TurnsToWrite {
  /** The epoch under which this tab read; undefined before its first read. */
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

  function inTurn<T>(step: () => Promise<T>, who: 'theOneThatPlays' | 'anyTab'): Promise<T> {
    const under = epoch;
    return locks.alone(async () => {
      await checkEpoch(under);
      if (who === 'theOneThatPlays' && !locks.holdsPlay()) throw new StoreError('elsewhere', 'another tab plays');
      return step();
    });
  }

  return {
    async begin() {
      const before = epoch;
      // In a turn of its own: an erasing under way has ended, and nothing of what it takes away is read after this.
      epoch = await locks.alone(readEpoch);
      if (before !== undefined && epoch !== null && epoch !== before) tellErased();
    },
    writing: (step) => inTurn(step, 'theOneThatPlays'),
    adding: (step) => inTurn(step, 'anyTab'),
    async erasing(step) {
      await locks.alone(async () => {
        // The epoch goes first: whatever happens half-way, nobody writes back what is being erased.
        const next = newEpoch();
        await box.write(EPOCH, next);
        epoch = next;
        await step();
      });
      news.tell();
    },
    onErased(listener) {
      listeners.add(listener);
      if (!listening) news.listen(tellErased);
      listening = true;
      return () => listeners.delete(listener);
    },
  };
}
