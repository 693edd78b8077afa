import type { KeptText } from '../../game/ports/kept-text';

/** A short text in localStorage, below this key. */
export function localText(key: string): KeptText {
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
    erase() {
      try {
        globalThis.localStorage.removeItem(key);
      } catch {
        // Refused: then nothing could be written either.
      }
    },
  };
}
