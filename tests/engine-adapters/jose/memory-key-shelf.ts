import type { KeyShelf } from '../../../engine-adapters/jose/key-shelf';

/** A shelf as long as the test lasts. */
export function memoryKeyShelf(): KeyShelf {
  let kept: CryptoKeyPair | null = null;
  return {
    find: async () => kept,
    keepFirst: async (pair) => {
      kept ??= pair;
      return kept;
    },
    erase: async () => {
      kept = null;
    },
  };
}
