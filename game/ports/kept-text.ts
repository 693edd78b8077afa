/** One short text of this device, readable before anything is unlocked. Nothing of patients belongs there. */
export interface KeptText {
  /** Null where nothing is kept, or the browser refuses. */
  read(): string | null;
  /** Where the browser refuses, the text is not kept; the page goes on without it. */
  write(text: string): void;
  /** Where the browser refuses to erase, it has refused to keep. */
  erase(): void;
}
