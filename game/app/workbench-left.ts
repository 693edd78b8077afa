import { openLocalStore } from '../../engine-adapters/localforage/open-local-store';
import { LeftLog } from '../player/profiles/left-log';
import { StoreError } from '../ports/store-port';

const store = openLocalStore();
const left = new LeftLog(store);
let opening: Promise<unknown> | null = null;

/**
 * Lists a file that the workbench saved among what left this device, where a family looks. `at`: wall clock with offset, ISO 8601.
 * Where a browser keeps nothing there is no list, and nothing is added.
 */
export async function listLeft(file: string, at: string): Promise<void> {
  try {
    opening ??= store.open();
    await opening;
    await left.note({ at, what: 'workbench', how: 'file', code: null, detail: file });
  } catch (error) {
    opening = null;
    if (!(error instanceof StoreError)) throw error;
  }
}
