import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';

/** A record as the store writes it before it is locked: its JSON and the checksum of that. */
export function sealedRecord(value: unknown) {
  const body = JSON.stringify(value);
  return { checksum: createHash('sha256').update(body).digest('hex'), body };
}

/** Puts records by their place into the store that the page has opened, as they are: what is not locked is read as it lies there. */
export function putRecords(page: Page, records: Readonly<Record<string, unknown>>): Promise<void> {
  return page.evaluate(
    (entries) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tiny-tides');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('records')) return reject(new Error('the store is not open yet'));
          const transaction = database.transaction('records', 'readwrite');
          for (const [place, raw] of entries) transaction.objectStore('records').put(raw, place);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    Object.entries(records),
  );
}
