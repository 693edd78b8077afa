import type { Staying } from '../../game/ports/store-port';

/** Whether the browser may clear this page's storage when storage runs short. Some browsers ask the person first. */
export async function browserStaying(wish: 'look' | 'ask'): Promise<Staying> {
  // Missing where the page has no secure context, and in older browsers.
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  try {
    if (await storage?.persisted?.()) return 'stays';
    if (wish === 'ask' && (await storage?.persist?.())) return 'stays';
    return storage?.persisted === undefined ? 'unknown' : 'mayBeCleared';
  } catch {
    // A browser that does not answer has promised nothing; what is stored is as it was.
    return 'unknown';
  }
}
