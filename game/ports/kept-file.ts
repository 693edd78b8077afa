/** One file that the browser keeps for the product between visits. */
export interface KeptFile {
  /**
   * Null where no file is kept, or where this browser keeps none. Never rejects, because the caller can get the file in
   * another way.
   */
  read(): Promise<Blob | null>;
  /** `refused` where this browser keeps nothing or has no room; what was kept before then stays. */
  keep(file: Blob): Promise<'kept' | 'refused'>;
  /** Idempotent; nothing to do where this browser has no place for it. Rejects when the browser refuses or does not answer. */
  erase(): Promise<void>;
}
