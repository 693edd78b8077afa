import { beforeEach, describe, expect, it } from 'vitest';
import type { HadDataSign } from '../../engine-adapters/localforage/had-data-sign';
import { localStore } from '../../engine-adapters/localforage/local-store';
import type { RecordBox } from '../../engine-adapters/localforage/record-box';
import { seal } from '../../engine-adapters/localforage/sealed-record';
import type { TabLocks } from '../../engine-adapters/localforage/tab-locks';
import type { StorePort } from '../../game/ports/store-port';
import { SESSION_SCHEMA_VERSION } from '../../game/record/session-record';
import { sampleSession } from '../fixtures/records/sample-session';

let raw: Map<string, unknown>;
let signed: boolean;
let store: StorePort;

const box: RecordBox = {
  open: async () => {},
  read: async (key) => structuredClone(raw.get(key) ?? null),
  write: async (key, value) => void raw.set(key, structuredClone(value)),
  keys: async () => [...raw.keys()].sort(),
  clear: async () => raw.clear(),
};

const sign: HadDataSign = {
  isSet: () => signed,
  set: () => {
    signed = true;
  },
  clear: () => {
    signed = false;
  },
};

/** Turns inside one page; real tabs are tried in a real browser. */
function turns(): TabLocks {
  let last: Promise<unknown> = Promise.resolve();
  return {
    alone(step) {
      const mine = last.then(step);
      last = mine.catch(() => {});
      return mine;
    },
    claimPlay: async () => 'mine',
  };
}

beforeEach(() => {
  raw = new Map();
  signed = false;
  store = localStore({ box, locks: turns(), sign });
});

/** Flips one letter inside a sealed body. */
function damage(key: string): unknown {
  const sealed = raw.get(key) as { checksum: string; body: string };
  const damaged = { ...sealed, body: sealed.body.replace('e', 'f') };
  raw.set(key, damaged);
  return damaged;
}

describe('opening', () => {
  it('tells an empty place, a kept one and one whose data vanished apart', async () => {
    expect(await store.open()).toBe('empty');
    await store.put('players', []);
    expect(await store.open()).toBe('kept');
    raw.clear();
    expect(await store.open()).toBe('vanished');
  });

  it('sets the sign again when only the sign was lost', async () => {
    await store.put('players', []);
    signed = false;
    expect(await store.open()).toBe('kept');
    expect(signed).toBe(true);
  });
});

describe('sessions', () => {
  it('are written once, however often they are put', async () => {
    for (const ending of ['open', 'open', 'finished'] as const) await store.putSession(sampleSession({ ending }));
    const listed = await store.listSessions();
    expect(listed).toHaveLength(1);
    expect(listed[0]?.session).toEqual(sampleSession());
  });

  it('come oldest first, of one player or of everybody', async () => {
    await store.putSession(sampleSession({ id: 'late', startedAt: '2026-04-02T08:00:00.000+02:00' }));
    await store.putSession(sampleSession({ id: 'early', startedAt: '2026-04-02T07:30:00.000+02:00' }));
    await store.putSession(sampleSession({ id: 'seal', playerId: 'seal', startedAt: '2026-04-02T05:31:00.000Z' }));
    expect((await store.listSessions()).map((s) => s.id)).toEqual(['early', 'seal', 'late']);
    expect((await store.listSessions('otter')).map((s) => s.id)).toEqual(['early', 'late']);
  });

  it('that are damaged are counted and kept raw, and the rest loads', async () => {
    await store.putSession(sampleSession({ id: 'a' }));
    await store.putSession(sampleSession({ id: 'b' }));
    raw.set('session/c', 'cut of');
    const damaged = damage('session/b');
    const listed = await store.listSessions('otter');
    expect(listed.map((s) => [s.id, s.problem])).toEqual([
      ['a', null],
      ['b', 'corrupt'],
      ['c', 'corrupt'],
    ]);
    expect(listed[1]?.raw).toEqual(damaged);
  });

  it('that are damaged are set aside, not written over', async () => {
    await store.putSession(sampleSession());
    const damaged = damage(`session/${sampleSession().id}`);
    await store.putSession(sampleSession());
    const listed = await store.listSessions();
    expect(listed.map((s) => s.problem)).toEqual([null, 'corrupt']);
    expect(listed[1]).toMatchObject({ id: sampleSession().id, raw: damaged });
  });

  it('of a newer version are refused to be written over', async () => {
    const newer = await seal({ ...sampleSession(), schemaVersion: SESSION_SCHEMA_VERSION + 1 });
    raw.set(`session/${sampleSession().id}`, newer);
    await expect(store.putSession(sampleSession())).rejects.toMatchObject({ fault: 'newer' });
    expect(raw.get(`session/${sampleSession().id}`)).toEqual(newer);
    expect((await store.listSessions())[0]).toMatchObject({ problem: 'newer', session: null });
  });

  it('of an older version are read as the newest and left as they were', async () => {
    const { diary: _, unseen: __, rests: ___, ...old } = sampleSession();
    const sealed = await seal({ ...old, schemaVersion: 1 });
    raw.set(`session/${old.id}`, sealed);
    expect((await store.listSessions())[0]?.session).toMatchObject({
      schemaVersion: SESSION_SCHEMA_VERSION,
      diary: [],
      rests: [],
    });
    expect(raw.get(`session/${old.id}`)).toEqual(sealed);
  });

  it('that make no sense are refused with their place, and the last good state stays', async () => {
    await store.putSession(sampleSession({ framesPerS: 20 }));
    const odd = store.putSession(sampleSession({ framesPerS: Number.NaN }));
    await expect(odd).rejects.toMatchObject({ fault: 'corrupt', message: expect.stringContaining('framesPerS') });
    const listed = await store.listSessions();
    expect(listed[0]?.session?.framesPerS).toBe(20);
    expect(listed[1]).toMatchObject({ problem: 'corrupt', raw: { framesPerS: Number.NaN } });
  });
});

describe('values', () => {
  it('come back, and null when there are none', async () => {
    await store.put('player/otter/settings', { text: 1.5 });
    expect(await store.get('player/otter/settings')).toEqual({ text: 1.5 });
    expect(await store.get('player/seal/settings')).toBeNull();
  });

  it('are updated one after the other', async () => {
    const add = () => store.update<number>('count', (n) => (n ?? 0) + 1);
    await Promise.all(Array.from({ length: 20 }, add));
    expect(await store.get('count')).toBe(20);
  });

  it('that are damaged are said, listed raw and never written over by an update', async () => {
    await store.put('reef', { shells: ['pearl'] });
    const damaged = damage('value/reef');
    await expect(store.get('reef')).rejects.toMatchObject({ fault: 'corrupt' });
    await expect(store.update('reef', () => ({ shells: [] }))).rejects.toMatchObject({ fault: 'corrupt' });
    expect(raw.get('value/reef')).toEqual(damaged);
    await store.put('reef', { shells: [] });
    expect(await store.listValues()).toEqual([
      { key: 'reef', value: null, problem: 'corrupt', raw: damaged },
      expect.objectContaining({ key: 'reef', value: { shells: [] }, problem: null }),
    ]);
  });

  it('that JSON would change in silence are refused', async () => {
    await expect(store.put('reef', { size: Number.NaN })).rejects.toMatchObject({ fault: 'corrupt' });
    await expect(store.put('reef', undefined)).rejects.toMatchObject({ fault: 'corrupt' });
    expect(raw.size).toBe(0);
  });
});

it('erases everything, the sign included', async () => {
  await store.putSession(sampleSession());
  damage(`session/${sampleSession().id}`);
  await store.putSession(sampleSession());
  await store.put('players', ['otter']);
  await store.eraseAll();
  expect(raw.size).toBe(0);
  expect(await store.open()).toBe('empty');
});
