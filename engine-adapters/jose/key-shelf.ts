/** Where this browser keeps one key pair. Every method rejects where the browser keeps nothing or does not answer. */
export interface KeyShelf {
  /** Null where none is kept. */
  find(): Promise<CryptoKeyPair | null>;
  /** Keeps this pair unless another window was quicker; gives the pair that is kept. */
  keepFirst(pair: CryptoKeyPair): Promise<CryptoKeyPair>;
  erase(): Promise<void>;
}
