import type { Clock } from '../../game/ports/clock';
import { VaultError, type VaultState } from '../../game/ports/vault-port';
import type { SealingKey } from './seal-data';

/** Holds the key while the vault is open, and the time of its last use. */
export interface KeyHolder {
  readonly state: VaultState;
  /** By the clock's `nowMs`; 0 while it is not open. */
  readonly lastUsedMs: number;
  /** What the store says: whether there is a vault at all. */
  found(there: boolean): void;
  open(key: SealingKey): void;
  close(): void;
  touch(): void;
  /** The key; counts as use. Throws VaultError `locked`. */
  use(): SealingKey;
}

export function createKeyHolder(clock: Clock): KeyHolder {
  let there = false;
  let held: SealingKey | null = null;
  let lastUsedMs = 0;
  const touch = () => {
    if (held !== null) lastUsedMs = clock.nowMs();
  };
  return {
    get state() {
      if (held !== null) return 'open';
      return there ? 'locked' : 'none';
    },
    get lastUsedMs() {
      return lastUsedMs;
    },
    found(isThere) {
      there = isThere;
      if (!there) held = null;
    },
    open(key) {
      there = true;
      held = key;
      touch();
    },
    close() {
      held = null;
      lastUsedMs = 0;
    },
    touch,
    use() {
      if (held === null) throw new VaultError('locked', 'it has to be unlocked first');
      touch();
      return held;
    },
  };
}
