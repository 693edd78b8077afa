import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { SESSION_SCHEMA_VERSION } from '../../game/record/session-record';
import { sampleSession } from '../fixtures/records/sample-session';
import { launchChromium } from './page/launch-chromium';
import { type BenchPage, serveBenchPage } from './page/serve-bench-page';

let bench: BenchPage;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  bench = await serveBenchPage('storage-page.ts');
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await bench?.close();
});

beforeEach(async () => {
  context = await browser.newContext();
});

afterEach(async () => {
  await context.close();
});

/** A page with the store at hand; `before` runs ahead of every script of the page. */
async function openPage(before?: () => void): Promise<Page> {
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  await page.goto(bench.address);
  await page.waitForFunction(() => 'storageBench' in window);
  return page;
}

it('keeps a session over a reload, under the strict security headers', async () => {
  const page = await openPage();
  expect(await page.evaluate(() => window.storageBench.store.open())).toBe('empty');
  await page.evaluate(() => window.storageBench.store.claimPlay());
  await page.evaluate((session) => window.storageBench.store.putSession(session), sampleSession());
  await page.reload();
  expect(await page.evaluate(() => window.storageBench.store.open())).toBe('kept');
  const listed = await page.evaluate(() => window.storageBench.store.listSessions('otter'));
  expect(listed.map((stored) => stored.session)).toEqual([sampleSession()]);
});

it('loses none of 1,000 updates of two tabs at once: those of the tab that plays are there, the others were told (F29)', async () => {
  const pages = [await openPage(), await openPage()];
  const addHalf = async () => {
    const { store, fault } = window.storageBench;
    await store.open();
    await store.claimPlay();
    const add = () => fault(() => store.update<number>('count', (n) => (n ?? 0) + 1));
    const told: string[] = [];
    // Fifty at once: a turn that is waited for longer than some seconds is refused, which a busy machine would come to with all of them.
    while (told.length < 500) told.push(...(await Promise.all(Array.from({ length: 50 }, add))));
    return told;
  };
  const told = (await Promise.all(pages.map((page) => page.evaluate(addHalf)))).flat();
  expect(told.filter((fault) => fault === 'fine')).toHaveLength(500);
  expect(told.filter((fault) => fault === 'elsewhere')).toHaveLength(500);
  expect(await pages[0]?.evaluate(() => window.storageBench.store.get('count'))).toBe(500);
});

it('lets nothing come back after another tab has erased all, even where the news does not arrive', async () => {
  const playing = await openPage(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }));
  const other = await openPage();
  await playing.evaluate(async (session) => {
    const { store } = window.storageBench;
    await store.open();
    await store.claimPlay();
    await store.putSession(session);
  }, sampleSession());
  await other.evaluate(() => window.storageBench.store.eraseAll());
  const put = (session: ReturnType<typeof sampleSession>) =>
    window.storageBench.fault(() => window.storageBench.store.putSession(session));
  expect(await playing.evaluate(put, sampleSession())).toBe('erased');
  expect(await other.evaluate(() => window.storageBench.store.open())).toBe('empty');
});

it('carries the news of an erasing to the other tab', async () => {
  const [playing, other] = [await openPage(), await openPage()];
  const heard = playing.evaluate(
    () => new Promise<string>((hear) => window.storageBench.store.onErased(() => hear('erased'))),
  );
  // The listener stands before the other tab erases.
  await playing.evaluate(() => undefined);
  await other.evaluate(() => window.storageBench.store.eraseAll());
  expect(await heard).toBe('erased');
});

it.each(['UnknownError', 'AbortError', 'QuotaExceededError', 'InvalidStateError', 'VersionError'])(
  'opens a connection that went bad with %s anew and keeps what was put',
  async (name) => {
    const page = await openPage();
    const faults = await page.evaluate(async (name) => {
      const { store, fault } = window.storageBench;
      await store.claimPlay();
      await store.put('a', 1);
      // What was open before is bad for good; what is opened from now on is sound.
      const sound = new WeakSet<IDBDatabase>();
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...args: Parameters<typeof open>) {
        const request = open.apply(this, args);
        request.addEventListener('success', () => sound.add(request.result));
        return request;
      };
      const begin = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...args: Parameters<typeof begin>) {
        if (!sound.has(this)) throw new DOMException('bad connection', name);
        return begin.apply(this, args);
      };
      return [await fault(() => store.put('a', 2)), await store.get('a'), await fault(() => store.put('a', 3))];
    }, name);
    expect(faults).toEqual(['fine', 2, 'fine']);
  },
);

it.each(['UnknownError', 'AbortError', 'QuotaExceededError'])(
  'says when a write is refused twice with %s, and writes again when it is over (F25)',
  async (name) => {
    const page = await openPage();
    const faults = await page.evaluate(async (name) => {
      const { store, fault } = window.storageBench;
      await store.claimPlay();
      await store.put('a', 1);
      const put = IDBObjectStore.prototype.put;
      let refusals = 1;
      IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
        if (refusals-- > 0) throw new DOMException('refused', name);
        return put.apply(this, args);
      };
      const once = await fault(() => store.put('a', 2));
      refusals = Number.POSITIVE_INFINITY;
      const ever = await fault(() => store.put('a', 3));
      refusals = 0;
      return [once, ever, await store.get('a'), await fault(() => store.put('a', 4)), await store.get('a')];
    }, name);
    const told = name === 'QuotaExceededError' ? 'quota' : 'unavailable';
    expect(faults).toEqual(['fine', told, 2, 'fine', 4]);
  },
);

it('writes again after openings that were refused for a while', async () => {
  const page = await openPage();
  const faults = await page.evaluate(async () => {
    const { store, fault } = window.storageBench;
    await store.claimPlay();
    await store.put('a', 1);
    const open = IDBFactory.prototype.open;
    const begin = IDBDatabase.prototype.transaction;
    IDBFactory.prototype.open = () => {
      throw new DOMException('server gone', 'UnknownError');
    };
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('server gone', 'UnknownError');
    };
    const away = [await fault(() => store.put('a', 2)), await fault(() => store.get('a'))];
    IDBFactory.prototype.open = open;
    IDBDatabase.prototype.transaction = begin;
    return [...away, await fault(() => store.put('a', 3)), await store.get('a')];
  });
  expect(faults).toEqual(['unavailable', 'unavailable', 'fine', 3]);
});

it('lets one tab play at a time, and the other after it was closed (F29)', async () => {
  const first = await openPage();
  const second = await openPage();
  const claim = () => window.storageBench.store.claimPlay();
  expect(await first.evaluate(claim)).toBe('mine');
  expect(await first.evaluate(claim)).toBe('mine');
  expect(await second.evaluate(claim)).toBe('elsewhere');
  await first.close();
  await expect.poll(() => second.evaluate(claim)).toBe('mine');
});

it('says when there is no room, and keeps what was there (F25)', async () => {
  const page = await openPage();
  const session = sampleSession();
  // Before the first write: the browser remembers for a while how much room it saw.
  const cdp = await context.newCDPSession(page);
  const origin = new URL(bench.address).origin;
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
  await page.evaluate(() => window.storageBench.store.claimPlay());
  await page.evaluate((s) => window.storageBench.store.putSession(s), session);
  const fault = await page.evaluate((s) => {
    // Fresh random text: repeated data would be compressed and fit.
    const chunk = () =>
      String.fromCharCode(...crypto.getRandomValues(new Uint8Array(50_000)).map((b) => 33 + (b % 90)));
    const plan = Array.from({ length: 60 }, chunk).join('');
    return window.storageBench.fault(() => window.storageBench.store.putSession({ ...s, plan }));
  }, session);
  expect(fault).toBe('quota');
  const listed = await page.evaluate(() => window.storageBench.store.listSessions());
  expect(listed.map((stored) => stored.session)).toEqual([session]);
});

it('says unavailable where the browser keeps nothing (F27)', async () => {
  const withoutIt = await openPage(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const open = () => window.storageBench.fault(() => window.storageBench.store.open());
  expect(await withoutIt.evaluate(open)).toBe('unavailable');
  const put = () => window.storageBench.fault(() => window.storageBench.store.put('a', 1));
  expect(await withoutIt.evaluate(put)).toBe('unavailable');
  const refusing = await openPage(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  expect(await refusing.evaluate(open)).toBe('unavailable');
  expect(await refusing.evaluate(put)).toBe('unavailable');
});

it('opens the database anew when it fell silent once, and gives up when it stays silent (F28)', async () => {
  const page = await openPage();
  const faults = await page.evaluate(async () => {
    const { store, fault } = window.storageBench;
    await store.claimPlay();
    await store.put('a', 1);
    const real = IDBDatabase.prototype.transaction;
    let silent = 1;
    IDBDatabase.prototype.transaction = function (...args: Parameters<typeof real>) {
      const transaction = real.apply(this, args);
      if (silent-- <= 0) return transaction;
      // Answers nothing, ever.
      return { objectStore: () => ({ put: () => ({}), get: () => ({}) }) } as unknown as IDBTransaction;
    };
    const once = await fault(() => store.put('a', 2));
    silent = Number.POSITIVE_INFINITY;
    const ever = await fault(() => store.put('a', 3));
    IDBDatabase.prototype.transaction = real;
    return [once, ever, await store.get('a')];
  });
  expect(faults).toEqual(['fine', 'timeout', 2]);
});

it('opens again when the very first opening never answers (F28)', async () => {
  const page = await openPage(() => {
    const real = IDBFactory.prototype.open;
    let silent = 1;
    IDBFactory.prototype.open = function (...args: Parameters<typeof real>) {
      return silent-- > 0 ? ({} as IDBOpenDBRequest) : real.apply(this, args);
    };
  });
  expect(await page.evaluate(() => window.storageBench.store.open())).toBe('empty');
});

it('tells cleared data from a new player, and forgets both when asked to erase (F26)', async () => {
  const page = await openPage();
  await page.evaluate(() => window.storageBench.store.claimPlay());
  await page.evaluate(() => window.storageBench.store.put('players', ['otter']));
  const cdp = await context.newCDPSession(page);
  const origin = new URL(bench.address).origin;
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.reload();
  expect(await page.evaluate(() => window.storageBench.store.open())).toBe('vanished');
  await page.evaluate(() => window.storageBench.store.eraseAll());
  await page.reload();
  expect(await page.evaluate(() => window.storageBench.store.open())).toBe('empty');
});

/** A session as the version before wrote it, still open. */
const OLDER = {
  ...JSON.parse(readFileSync(new URL('../fixtures/records/session-v6.json', import.meta.url), 'utf8')),
  ending: 'open',
};

/** What lies under a key of the database; `lay`: laid there before. */
function rawRecord(page: Page, key: string, lay: unknown = null): Promise<unknown> {
  return page.evaluate(
    ([key, lay]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('tiny-tides');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('records', 'readwrite');
          const records = transaction.objectStore('records');
          if (lay !== null) records.put(lay, key);
          const reading = records.get(key);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    [key, lay] as const,
  );
}

/** Changes raw records of the open database, as a bad disk would. `changes`: how, by key. */
function damage(page: Page, changes: Readonly<Record<string, string>>): Promise<void> {
  return page.evaluate(
    (changes) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tiny-tides');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('records', 'readwrite');
          const records = transaction.objectStore('records');
          for (const [key, how] of Object.entries(changes)) {
            const reading = records.get(key);
            reading.onsuccess = () => {
              const { iv, locked } = reading.result as { iv: Uint8Array; locked: Uint8Array };
              const middle = locked.length >> 1;
              const broken: Record<string, unknown> = {
                bit: { iv, locked: locked.map((byte, at) => (at === middle ? byte ^ 1 : byte)) },
                cut: { iv, locked: locked.slice(0, middle) },
                type: middle,
                list: ['a', 'list'],
              };
              records.put(broken[how], key);
            };
          }
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    changes,
  );
}

it('finds a flipped bit, a cut end and a wrong type, hands each out raw, and loads the rest (F30)', async () => {
  const page = await openPage();
  await page.evaluate(
    async (sessions) => {
      await window.storageBench.store.claimPlay();
      for (const session of sessions) await window.storageBench.store.putSession(session);
    },
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => sampleSession({ id })),
  );
  await damage(page, { 'session/b': 'bit', 'session/c': 'cut', 'session/d': 'type', 'session/e': 'list' });
  const listed = await page.evaluate(() => window.storageBench.store.listSessions());
  const broken = ['b', 'c', 'd', 'e'].map((id) => [id, 'corrupt']);
  expect(listed.map((stored) => [stored.id, stored.problem])).toEqual([['a', null], ['f', null], ...broken]);
  for (const { id, raw } of listed.slice(2)) expect(raw, id).not.toBeNull();
  // A new state takes the place of a broken one, and the broken one is still there.
  const put = (session: ReturnType<typeof sampleSession>) => window.storageBench.store.putSession(session);
  for (const id of ['b', 'd']) await page.evaluate(put, sampleSession({ id }));
  const after = await page.evaluate(() => window.storageBench.store.listSessions());
  expect(after.filter(({ problem }) => problem === null).map(({ id }) => id)).toEqual(['a', 'b', 'd', 'f']);
  const raws = (list: typeof listed) => list.flatMap(({ problem, raw }) => (problem === null ? [] : [raw]));
  expect(raws(after)).toEqual(expect.arrayContaining(raws(listed)));
});

it('leaves a session of an older version as it was when its change to the newest one breaks off, and does it again (F31)', async () => {
  const page = await openPage();
  const { id } = OLDER;
  await page.evaluate(async () => {
    await window.storageBench.store.open();
    await window.storageBench.store.claimPlay();
  });
  // As a program of that version left it: open, because it had no key.
  const body = JSON.stringify(OLDER);
  const before = await rawRecord(page, `session/${id}`, { checksum: sha256(body), body });
  const told = await page.evaluate(async (id) => {
    const { store, fault } = window.storageBench;
    const close = () => fault(() => store.updateSession(id, (session) => ({ ...session, ending: 'interrupted' })));
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
      const request = put.apply(this, args);
      this.transaction.abort();
      return request;
    };
    const brokeOff = await close();
    IDBObjectStore.prototype.put = put;
    return brokeOff;
  }, id);
  expect(told).toBe('unavailable');
  expect(await rawRecord(page, `session/${id}`)).toEqual(before);
  await page.reload();
  const again = await page.evaluate(async (id) => {
    const { store } = window.storageBench;
    await store.open();
    await store.claimPlay();
    await store.updateSession(id, (session) => ({ ...session, ending: 'interrupted' }));
    return store.listSessions();
  }, id);
  expect(again).toHaveLength(1);
  expect(again[0]?.session).toMatchObject({ id, ending: 'interrupted', schemaVersion: SESSION_SCHEMA_VERSION });
});

/** Real are the database, its transactions and faults, and the locks; the windows are stores of one page. */
it('loses nothing in random steps of three windows, faults and reopenings (F25, F26, F28, F29, F30)', async () => {
  const page = await openPage();
  expect(await page.evaluate((seed) => window.storageBench.walk(seed, 300), 20261127)).toBeGreaterThan(100);
});

it('lets nothing of a person be read from the database, not even what lay there before it had a key (F30, F34)', async () => {
  const page = await openPage();
  await page.evaluate(
    async (session) => {
      await window.storageBench.store.claimPlay();
      await window.storageBench.store.put('players', ['otter']);
      await window.storageBench.store.putSession(session);
    },
    sampleSession({ id: 'a' }),
  );
  const lying = await page.evaluate(inDatabase, ['look'] as const);
  expect(Object.keys(lying).sort()).toEqual(['device-key', 'session/a', 'value/players']);
  expect(Object.values(lying).join(' ')).not.toMatch(/otter|closed-smile|checksum/);
  expect(lying['device-key']).toBe('a key of AES-GCM, which does not leave this browser');

  // An older Tiny Tides: no key, and a record that anybody can read.
  const body = JSON.stringify('an older otter');
  await page.evaluate(inDatabase, ['forgetKey', 'value/old', { checksum: sha256(body), body }] as const);
  await page.reload();
  expect(await page.evaluate(() => window.storageBench.store.get('old'))).toBe('an older otter');
  await page.evaluate(() => window.storageBench.store.claimPlay());
  await page.evaluate(() => window.storageBench.store.put('players', ['otter']));
  expect(Object.values(await page.evaluate(inDatabase, ['look'] as const)).join(' ')).not.toMatch(/otter/);
  expect(await page.evaluate(() => window.storageBench.store.get('old'))).toBe('an older otter');

  // A record in another's place is no record.
  await page.evaluate(inDatabase, ['move', 'value/old', 'value/players'] as const);
  expect(await page.evaluate(() => window.storageBench.fault(() => window.storageBench.store.get('players')))).toBe(
    'corrupt',
  );
  await page.evaluate(() => window.storageBench.store.eraseAll());
  expect(Object.keys(await page.evaluate(inDatabase, ['look'] as const))).toEqual(['epoch']);
});

it('keeps records where a browser keeps no keys, and locks them once it does (F27)', async () => {
  const page = await openPage();
  await page.evaluate(async () => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      if (key === 'device-key') throw new DOMException('keys are not cloned here', 'DataCloneError');
      return put.call(this, value, key);
    };
    await window.storageBench.store.claimPlay();
    await window.storageBench.store.put('players', ['otter']);
    IDBObjectStore.prototype.put = put;
  });
  expect(await page.evaluate(() => window.storageBench.store.get('players'))).toEqual(['otter']);
  await page.evaluate(() => window.storageBench.store.put('settings', 'quiet'));
  expect(Object.values(await page.evaluate(inDatabase, ['look'] as const)).join(' ')).not.toMatch(/otter/);
  expect(await page.evaluate(() => window.storageBench.store.get('players'))).toEqual(['otter']);
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

type Meddling =
  | readonly ['look']
  | readonly ['flip', string]
  | readonly ['move', from: string, to: string]
  | readonly ['forgetKey', place: string, open: unknown];

/** Meddles with the store's database behind its back. Out: what lies there then, by key, as somebody with a hex editor would see it. */
function inDatabase(meddling: Meddling): Promise<Record<string, string>> {
  const seen = (value: unknown): string => {
    if (value instanceof CryptoKey)
      return `a key of ${value.algorithm.name}, which ${value.extractable ? 'leaves' : 'does not leave'} this browser`;
    if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value);
    if (typeof value !== 'object' || value === null) return String(value);
    const { state, ...parts } = value as Record<string, unknown>;
    return Object.values(parts).map(seen).join(' ');
  };
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tiny-tides');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('records', 'readwrite');
      const records = transaction.objectStore('records');
      const [what, place = '', more] = meddling;
      if (what === 'forgetKey') {
        for (const key of ['device-key', 'value/players', 'session/a']) records.delete(key);
        records.put(more, place);
      }
      const reading = records.get(place);
      reading.onsuccess = () => {
        if (what === 'flip') reading.result.locked[100] ^= 1;
        if (what === 'flip' || what === 'move') records.put(reading.result, what === 'move' ? (more as string) : place);
        const [keys, values] = [records.getAllKeys(), records.getAll()];
        transaction.oncomplete = () => {
          opening.result.close();
          resolve(Object.fromEntries(keys.result.map((key, index) => [String(key), seen(values.result[index])])));
        };
      };
    };
  });
}
