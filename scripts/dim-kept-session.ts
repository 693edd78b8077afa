import type { Page } from 'playwright-core';
import { seal } from '../engine-adapters/localforage/sealed-record';
import type { DetectionLimit } from '../game/movement/detection-limits';
import type { QuietRule } from '../game/movement/quiet-region';
import type { SessionRecord } from '../game/record/session-record';

interface StoredSession {
  readonly key: string;
  readonly body: string;
}

/**
 * Lets the one finished session in the browser's store have been played in a dim picture, far away: the practice face is never
 * seen so badly. Rejects when no such session is there or comes.
 */
export async function dimKeptSession(page: Page): Promise<void> {
  const stored = await page.waitForFunction(readFinished);
  const { key, body } = (await stored.jsonValue()) as StoredSession;
  const session: SessionRecord = JSON.parse(body);
  const blocks = session.blocks.map((block) => ({ ...block, limits: block.task.quietList.map(dimmed) }));
  await page.evaluate(writeAs, { key, sealed: await seal({ ...session, blocks }) });
}

/** Lines in turn as light, distance and a region that was not seen leave them. */
function dimmed({ region, side, direction, allowance }: QuietRule, at: number): DetectionLimit {
  const line = { region, side, direction, planned: allowance };
  if (at % 3 === 2) return { ...line, inForce: null, limitedBy: 'unseen' };
  return { ...line, inForce: 1.4 * allowance, limitedBy: at % 3 === 0 ? 'light' : 'tooFar' };
}

// What runs in the page stands alone: no named functions within, they would not arrive as they are.

async function readFinished(): Promise<StoredSession | null> {
  const database = await new Promise<IDBDatabase>((open, refuse) => {
    const asked = indexedDB.open('tiny-tides');
    asked.onsuccess = () => open(asked.result);
    asked.onerror = () => refuse(asked.error);
  });
  const found = await new Promise<StoredSession | null>((tell, refuse) => {
    const asked = database
      .transaction('records')
      .objectStore('records')
      .openCursor(IDBKeyRange.bound('session/', 'session0'));
    asked.onsuccess = () => {
      const { key, value } = asked.result ?? {};
      if (!value) tell(null);
      else if (JSON.parse(value.body).ending === 'finished') tell({ key: String(key), body: value.body });
      else asked.result?.continue();
    };
    asked.onerror = () => refuse(asked.error);
  });
  database.close();
  return found;
}

async function writeAs({ key, sealed }: { readonly key: string; readonly sealed: unknown }): Promise<void> {
  const database = await new Promise<IDBDatabase>((open, refuse) => {
    const asked = indexedDB.open('tiny-tides');
    asked.onsuccess = () => open(asked.result);
    asked.onerror = () => refuse(asked.error);
  });
  await new Promise<void>((done, refuse) => {
    const step = database.transaction('records', 'readwrite');
    step.oncomplete = () => done();
    step.onerror = () => refuse(step.error);
    step.objectStore('records').put(sealed, key);
  });
  database.close();
}
