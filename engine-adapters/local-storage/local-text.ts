/** One short text in localStorage, readable before anything is unlocked. Nothing of patients belongs there. */
export interface LocalText {
  /** Null where nothing is kept, or the browser refuses. */
  read(): string | null;
  /** Where the browser refuses, the text is not kept; the page goes on without it. */
  write(text: string): void;
}

export function localText(key: string): LocalText {
  return {
    read() {
      try {
        return globalThis.localStorage.getItem(key);
      } catch {
        // Refused: as on a first visit.
        return null;
      }
    },
    write(text) {
      try {
        globalThis.localStorage.setItem(key, text);
      } catch {
        // Full or refused: the choice holds until the page is closed.
      }
    },
  };
}
