import type { EnginePage } from '../engine-page';
import { stands } from './steps';

/** Where the product's records lie, and one that is none of its own. */
const PLACE = { database: 'tiny-tides', shelf: 'records', key: 'left-amid' };
/** The turn to write there, among all tabs. */
const TURN = 'tiny-tides/store';
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
  return nextPageWrites(page, site);
}

/** Leaves the workbench while it asks for its turn to write; out: whether the next page has its turn, and can write. */
export async function writesAfterAsking(page: EnginePage, site: string): Promise<boolean> {
  await page.goto(`${site}workbench.html`);
  await page.waitForFunction(() => document.querySelector('.source-bar') !== null);
  await page.evaluate((turn) => {
    // As a game does with its last state. The page is hidden a moment before it is gone: the turn comes when it is.
    for (const left of ['pagehide', 'visibilitychange'])
      addEventListener(left, () => void navigator.locks.request(turn, () => {}));
  }, TURN);
  return nextPageWrites(page, site);
}

async function nextPageWrites(page: EnginePage, site: string): Promise<boolean> {
  await page.goto(site);
  await stands(page, 'home');
  return page.evaluate(
    ({ database, shelf, key, turn, writtenMs }) =>
      new Promise<boolean>((answer) => {
        const opening = indexedDB.open(database);
        opening.onsuccess = async () => {
          await navigator.locks.request(turn, () => {});
          const writing = opening.result.transaction(shelf, 'readwrite');
          writing.objectStore(shelf).delete(key);
          writing.oncomplete = () => answer(true);
        };
        setTimeout(() => answer(false), writtenMs);
      }),
    { ...PLACE, turn: TURN, writtenMs: WRITTEN_MS },
  );
}
