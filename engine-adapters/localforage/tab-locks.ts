import { StoreError } from '../../game/ports/store-port';
import { asStoreError } from './as-store-error';

/** How the tabs of one device take turns. */
export interface TabLocks {
  /** Runs a step while no other tab runs one. */
  alone<T>(step: () => Promise<T>): Promise<T>;
  /** `mine` until this page is left. */
  claimPlay(): Promise<'mine' | 'elsewhere'>;
  /** Whether the play is this tab's. */
  holdsPlay(): boolean;
}

/** Locks of the browser; without them (no secure context) two tabs would lose each other's writes, so nothing is written. */
export function browserTabLocks(name: string, timeoutMs: number): TabLocks {
  let claim: Promise<'mine' | 'elsewhere'> | null = null;
  // What was played is still written while the page is left: this ends with the page shown again or the next answer, not with the lock.
  let holds = false;
  // Held while the page is away in the browser's memory, a lock would keep it out of there, or be lost unseen.
  const untilLeft = () =>
    new Promise<void>((resolve) => {
      const leave = () => {
        claim = null;
        resolve();
      };
      globalThis.addEventListener?.('pagehide', leave, { once: true });
    });
  // Shown again from the browser's memory: the lock went with the page, and another tab may play by now.
  globalThis.addEventListener?.('pageshow', (event) => {
    if ('persisted' in event && event.persisted === true) holds = false;
  });

  const locks = (): LockManager => {
    if (navigator.locks === undefined) throw new StoreError('unavailable', 'this page has no locks between tabs');
    return navigator.locks;
  };

  return {
    async alone(step) {
      try {
        return await locks().request(`${name}/store`, { signal: AbortSignal.timeout(timeoutMs) }, step);
      } catch (error) {
        throw asStoreError(error, 'waiting for another tab');
      }
    },

    async claimPlay() {
      claim ??= takeUntil(untilLeft, locks(), `${name}/play`);
      const answer = await claim.catch((error: unknown) => {
        // A refused asking is no answer: the next one asks again.
        claim = null;
        throw error;
      });
      // The other tab may close: the next asking tries again.
      if (answer === 'elsewhere') claim = null;
      holds = answer === 'mine';
      return answer;
    },

    holdsPlay: () => holds,
  };
}

function takeUntil(end: () => Promise<void>, locks: LockManager, name: string): Promise<'mine' | 'elsewhere'> {
  return new Promise((resolve, reject) => {
    const held = locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock === null ? 'elsewhere' : 'mine');
      return lock === null ? undefined : end();
    });
    held.catch((error: unknown) => reject(asStoreError(error, 'claiming play')));
  });
}
