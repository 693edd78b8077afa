import type { EnginePage } from '../engine-page';
import { stands } from './steps';

/** Where the product's records lie, and one that is none of its own. */
const PLACE = { database: 'tiny-tides', shelf: 'records', key: 'left-amid' };
/** Long enough for any write that waits for no other page, ms. */
const WRITTEN_MS = 10_000;

/** Leaves the workbench, which has nothing else to do with the store, while it reads or writes; out: whether the next page can write. */
export async function writesAfterLeaving(
  page: EnginePage,
  site: string,
  amid: 'readonly' | 'readwrite',
): Promise<boolean> {
  await page.goto(`${site}workbench.html`);
  await page.waitForFunction(() => document.querySelector('.source-bar') !== null);
  await page.evaluate(
    ({ database, shelf, key, amid }) =>
      new Promise<void>((underWay) => {
        const opening = indexedDB.open(database);
        opening.onsuccess = () => {
          const records = opening.result.transaction(shelf, amid).objectStore(shelf);
          // Every answer asks again: this never ends by itself.
          const goOn = () => {
            const asked = amid === 'readonly' ? records.get(key) : records.put('begun', key);
            asked.onsuccess = () => {
              underWay();
              goOn();
            };
          };
          goOn();
        };
      }),
    { ...PLACE, amid },
  );
  await page.goto(site);
  await stands(page, 'home');
  return page.evaluate(
    ({ database, shelf, key, writtenMs }) =>
      new Promise<boolean>((answer) => {
        const opening = indexedDB.open(database);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(shelf, 'readwrite');
          writing.objectStore(shelf).delete(key);
          writing.oncomplete = () => answer(true);
        };
        setTimeout(() => answer(false), writtenMs);
      }),
    { ...PLACE, writtenMs: WRITTEN_MS },
  );
}
