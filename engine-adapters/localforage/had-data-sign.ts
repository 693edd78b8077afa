/** A sign in a second store that something was kept here: without it, lost data would look like a new player. */
export interface HadDataSign {
  isSet(): boolean;
  set(): void;
  clear(): void;
}

const KEY = 'tiny-tides/kept';

/** The sign in localStorage. Where that is refused there is no sign, and lost data cannot be told from none. */
export function localHadDataSign(): HadDataSign {
  const storage = (): Storage | null => {
    try {
      return globalThis.localStorage;
    } catch {
      // Refused: there is no sign here, and the records do not depend on it.
      return null;
    }
  };
  return {
    isSet: () => storage()?.getItem(KEY) === '1',
    set: () => {
      try {
        storage()?.setItem(KEY, '1');
      } catch {
        // Full or refused: the record itself is kept all the same.
      }
    },
    clear: () => storage()?.removeItem(KEY),
  };
}
