import { type LeftEntry, LeftLog } from '../player/profiles/left-log';
import type { StorePort } from '../ports/store-port';

/**
 * Enters what the workbench saves in the list of what left this device, also while another tab plays. The store is touched
 * with the first file, never before. Never rejects. Out: `waits` where the list has not taken the entry; it is entered with
 * the next one, unless all is erased before that.
 */
export function workbenchLeft(store: StorePort): (entry: LeftEntry) => Promise<'kept' | 'waits'> {
  const log = new LeftLog(store);
  store.onErased(() => log.forget());
  return async (entry) => {
    // Anew for each file: this one is saved after whatever was erased.
    const found = await store.open().catch(() => 'refused' as const);
    // Where the browser has cleared everything, an entry would make it look like a place where nothing is missing.
    return log.note(entry, found === 'empty' || found === 'kept' ? 'keep' : 'hold');
  };
}
