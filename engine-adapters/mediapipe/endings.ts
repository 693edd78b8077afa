/** What has to be undone when something ends, the newest first. */
export interface Endings {
  /** Once ended, what is added is undone at once: a late arrival leaves nothing open. */
  add(undo: () => void): void;
  /** Undoes everything, once. */
  end(): void;
  state(): 'open' | 'ended';
}

export function createEndings(): Endings {
  let undos: (() => void)[] = [];
  let state: 'open' | 'ended' = 'open';
  return {
    add(undo) {
      if (state === 'ended') undo();
      else undos.push(undo);
    },
    end() {
      state = 'ended';
      const all = undos.reverse();
      undos = [];
      for (const undo of all) undo();
    },
    state: () => state,
  };
}
