import { StoreError } from '../../game/ports/store-port';
import type { EraseNews } from './erase-news';
import type { RecordBox } from './record-box';
import type { TabLocks } from './tab-locks';

/** Beside the shelves: a new word with every erasing, so that no tab brings back what it read before. None before the first. */
export const EPOCH = 'epoch';

/** Who may write when: one tab at a time, the one that plays, and nobody what was read before an erasing. */
export interface TurnsToWrite {
  /** Begins to read: what is written from now on belongs to what is stored now. */
  begin(): Promise<void>;
  /** A step that writes. What it writes was decided when it was called, and so is the epoch that it belongs to. */
  writing<T>(step: () => Promise<T>): Promise<T>;
  /** A step after which nobody writes what was read before it. */
  erasing(step: () => Promise<void>): Promise<void>;
  /** Hears of every erasing, in whatever tab; returns how to stop that. */
  onErased(listener: () => void): () => void;
}

export interface TurnsToWriteParts {
  readonly box: RecordBox;
  readonly locks: TabLocks;
  readonly news: EraseNews;
  /** A word that was never given before. */
  readonly newEpoch: () => string;
}

export function turnsToWrite({ box, locks, news, newEpoch }: TurnsToWriteParts): TurnsToWrite {
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

  return {
    async begin() {
      // In a turn of its own: an erasing under way has ended, and nothing of what it takes away is read after this.
      epoch = await locks.alone(readEpoch);
    },
    writing(step) {
      const under = epoch;
      return locks.alone(async () => {
        await checkEpoch(under);
        if (!locks.holdsPlay()) throw new StoreError('elsewhere', 'another tab plays');
        return step();
      });
    },
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
