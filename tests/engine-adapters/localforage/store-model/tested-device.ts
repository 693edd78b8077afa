import type { StoreFault, StorePort } from '../../../../game/ports/store-port';

/** A fault at the n-th step of a box, counted from 0 since it was ordered: refused, or done and its answer late. */
export interface OrderedFault {
  readonly at: number;
  readonly what: Extract<StoreFault, 'quota' | 'unavailable' | 'timeout'> | 'late';
}

/** A device of which a test knows everything: in memory in Node, real in a browser. */
export interface TestedDevice {
  /** A tab that was just opened in a window; what it was before is left. */
  tab(name: string): StorePort;
  /** Lets go of the play that this window may hold. */
  leave(name: string): void;
  /** What lies under a key of the box; null where nothing does. */
  read(key: string): Promise<unknown>;
  write(key: string, raw: unknown): Promise<void>;
  /** What a browser does that needs room: all is gone, and nobody asked for it. */
  evict(): Promise<void>;
  /** Orders a fault for what comes; null: none. */
  order(fault: OrderedFault | null): void;
}
