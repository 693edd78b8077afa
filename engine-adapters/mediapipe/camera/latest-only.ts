export interface LatestOnlyOptions<T> {
  /** Works on one item; the next starts when it has settled. Must not reject. */
  work(item: T): Promise<void>;
  /** Releases an item that will never be worked on. */
  discard(item: T): void;
}

export interface LatestOnly<T> {
  /** Starts on the item, or lets it wait in the place of an older one. */
  offer(item: T): void;
  /** Discards what waits and whatever is offered from now on. */
  close(): void;
}

/** One item at work and at most one waiting, always the newest: there is no queue that could grow old. */
export function createLatestOnly<T>({ work, discard }: LatestOnlyOptions<T>): LatestOnly<T> {
  let state: 'idle' | 'working' | 'closed' = 'idle';
  let waiting: { readonly item: T } | null = null;

  async function run(first: T): Promise<void> {
    state = 'working';
    let next: { readonly item: T } | null = { item: first };
    while (next) {
      await work(next.item);
      next = waiting;
      waiting = null;
    }
    if (state === 'working') state = 'idle';
  }

  return {
    offer(item) {
      if (state === 'closed') return discard(item);
      if (state === 'idle') return void run(item);
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
