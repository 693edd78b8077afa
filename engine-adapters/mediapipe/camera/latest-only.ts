export interface LatestOnlyOptions<T> {
  /** Works on one item. Must not reject. */
  work(item: T): Promise<void>;
  /** Releases an item that will never be worked on. */
  discard(item: T): void;
  /** How many items may be worked on at once; asked whenever one could begin. One where it is left out. */
  atOnce?: () => number;
}

export interface LatestOnly<T> {
  /** Starts on the item, or lets it wait in the place of an older one. */
  offer(item: T): void;
  /** Discards what waits and whatever is offered from now on. */
  close(): void;
}

/** A few items at work and at most one waiting, always the newest: there is no queue that could grow old. */
export function createLatestOnly<T>({ work, discard, atOnce = () => 1 }: LatestOnlyOptions<T>): LatestOnly<T> {
  let state: 'open' | 'closed' = 'open';
  let atWork = 0;
  let waiting: { readonly item: T } | null = null;

  async function run(first: T): Promise<void> {
    atWork += 1;
    let next: { readonly item: T } | null = { item: first };
    while (next) {
      await work(next.item);
      // Where fewer are allowed by now, one of the others takes it.
      next = atWork <= atOnce() ? waiting : null;
      if (next) waiting = null;
    }
    atWork -= 1;
  }

  return {
    offer(item) {
      if (state === 'closed') return discard(item);
      if (atWork < atOnce()) return void run(item);
      if (waiting) discard(waiting.item);
      waiting = { item };
    },
    close() {
      state = 'closed';
      if (waiting) discard(waiting.item);
      waiting = null;
    },
  };
}
