import { beforeEach, describe, expect, it } from 'vitest';
import { seal, unseal } from '../../../engine-adapters/localforage/sealed-record';
import { StoreError, type StorePort } from '../../../game/ports/store-port';
import { SESSION_SCHEMA_VERSION, type SessionRecord } from '../../../game/record/session-record';
import { sampleSession } from '../../fixtures/records/sample-session';
import { memoryDevice } from './memory-device';

let device: ReturnType<typeof memoryDevice>;
let raw: Map<string, unknown>;
let store: StorePort;

beforeEach(async () => {
  device = memoryDevice();
  raw = device.raw;
  store = device.tab('first');
  await store.claimPlay();
});

/** Flips one letter inside a sealed body. */
function damage(key: string): unknown {
  const sealed = raw.get(key) as { checksum: string; body: string };
  const damaged = { ...sealed, body: sealed.body.replace('e', 'f') };
  raw.set(key, damaged);
  return damaged;
}

describe('opening', () => {
  it('tells an empty place, a kept one and one whose data vanished apart (F26)', async () => {
    expect(await store.open()).toBe('empty');
    await store.put('players', []);
    expect(await store.open()).toBe('kept');
    raw.clear();
    expect(await store.open()).toBe('vanished');
  });

  it('sets the sign again when only the sign was lost', async () => {
    await store.put('players', []);
    device.signed = false;
    expect(await store.open()).toBe('kept');
    expect(device.signed).toBe(true);
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

  it('that are damaged are counted and kept raw, and the rest loads (F30)', async () => {
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

  it('that are damaged are set aside, not written over (F30)', async () => {
    await store.putSession(sampleSession());
    const damaged = damage(`session/${sampleSession().id}`);
    await store.putSession(sampleSession());
    const listed = await store.listSessions();
    expect(listed.map((s) => s.problem)).toEqual([null, 'corrupt']);
    expect(listed[1]).toMatchObject({ id: sampleSession().id, raw: damaged });
  });

  it('of a newer version are refused to be written over (F22, F31)', async () => {
    const newer = await seal({ ...sampleSession(), schemaVersion: SESSION_SCHEMA_VERSION + 1 });
    raw.set(`session/${sampleSession().id}`, newer);
    await expect(store.putSession(sampleSession())).rejects.toMatchObject({ fault: 'newer' });
    expect(raw.get(`session/${sampleSession().id}`)).toEqual(newer);
    expect((await store.listSessions())[0]).toMatchObject({ problem: 'newer', session: null });
  });

  it('of an older version are read as the newest and left as they were (F31)', async () => {
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

describe('one session that is changed', () => {
  const { id } = sampleSession();
  const close = (session: SessionRecord): SessionRecord =>
    session.ending === 'open' ? { ...session, ending: 'interrupted' } : session;

  it('is read and written in one step: nothing that was written meanwhile is lost', async () => {
    await store.putSession(sampleSession({ ending: 'open', framesPerS: 10 }));
    const writes = [
      store.putSession(sampleSession({ ending: 'open', framesPerS: 20 })),
      store.updateSession(id, close),
    ];
    await Promise.all(writes);
    expect((await store.listSessions())[0]?.session).toMatchObject({ ending: 'interrupted', framesPerS: 20 });
  });

  it('is not written where nothing changes, where there is none and where it cannot be read', async () => {
    await store.putSession(sampleSession());
    raw.set('session/cut', 'cut of');
    const before = structuredClone(raw);
    device.fault = (step) => (step === 'write' ? new StoreError('unavailable', 'nothing is to be written') : 'none');
    for (const which of [id, 'nobody', 'cut']) await store.updateSession(which, close);
    expect(raw).toEqual(before);
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

  it('that are damaged are said, listed raw and never written over by an update (F30)', async () => {
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

describe('a list that is added to', () => {
  it('takes what any tab adds, beside the one that plays, and loses nothing of either', async () => {
    await store.open();
    const second = device.tab('second');
    await second.open();
    expect(await second.claimPlay()).toBe('elsewhere');
    const both = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? store : second).append('left', [n]));
    await Promise.all(both);
    expect(await store.get('left')).toEqual(Array.from({ length: 20 }, (_, n) => n));
    // Adding claims nothing: the first tab still plays, and the second still may not write.
    await store.put('players', ['otter']);
    await expect(second.put('players', [])).rejects.toMatchObject({ fault: 'elsewhere' });
  });

  it('begins anew where it cannot be read or is no list, and what lay there is kept raw (F30)', async () => {
    await store.append('left', ['one']);
    const damaged = damage('value/left');
    await store.append('left', ['two']);
    expect(await store.get('left')).toEqual(['two']);
    expect(await store.listValues()).toContainEqual({ key: 'left', value: null, problem: 'corrupt', raw: damaged });
    await store.put('left', 'no list');
    await store.append('left', ['three']);
    expect(await store.get('left')).toEqual(['three']);
    expect(JSON.stringify((await store.listValues()).map(({ raw }) => raw))).toContain('no list');
  });

  it('takes nothing that was known before all was erased, and tells it to a tab that opens the store again', async () => {
    device.carried = false;
    const second = device.tab('second');
    await second.open();
    let told = 0;
    second.onErased(() => {
      told += 1;
    });
    await second.append('left', ['before']);
    await store.eraseAll();
    await second.open();
    expect(told).toBe(1);
    await second.append('left', ['after']);
    await second.open();
    expect(told).toBe(1);
    expect(await store.get('left')).toEqual(['after']);
    await store.eraseAll();
    await expect(second.append('left', ['too late'])).rejects.toMatchObject({ fault: 'erased' });
    expect([...raw.keys()]).toEqual(['epoch']);
  });
});

it('a text that is no JSON under a sum that fits is told as corrupt (F32)', async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('{"a'));
  const raw = { checksum: Buffer.from(digest).toString('hex'), body: '{"a' };
  await expect(unseal(raw, 'one')).rejects.toMatchObject({ fault: 'corrupt' });
});

it('erases everything, the sign included', async () => {
  await store.putSession(sampleSession());
  damage(`session/${sampleSession().id}`);
  await store.putSession(sampleSession());
  await store.put('players', ['otter']);
  await store.eraseAll();
  expect([...raw.keys()]).toEqual(['epoch']);
  expect(await store.open()).toBe('empty');
});

it('erases the device’s key last: what is left where it breaks off can still be read, and erased', async () => {
  raw.set('device-key', { state: 'all' });
  await store.put('players', ['otter']);
  const gone: string[] = [];
  raw.delete = (place) => gone.push(place) > 0 && Map.prototype.delete.call(raw, place);
  await store.eraseAll();
  expect(gone).toContain('value/players');
  expect(gone.at(-1)).toBe('device-key');
});

describe('a second tab', () => {
  it('reads, and writes nothing at all (F29)', async () => {
    await store.open();
    await store.put('players', ['otter']);
    const before = structuredClone(raw);
    const second = device.tab('second');
    expect(await second.open()).toBe('kept');
    expect(await second.claimPlay()).toBe('elsewhere');
    expect(await second.get('players')).toEqual(['otter']);
    const writes = [
      () => second.put('settings', {}),
      () => second.update('players', () => []),
      () => second.putSession(sampleSession()),
      () => second.putSession(sampleSession({ framesPerS: Number.NaN })),
    ];
    for (const write of writes) await expect(write()).rejects.toMatchObject({ fault: 'elsewhere' });
    expect(raw).toEqual(before);
  });

  it('writes once the first has let go and it has claimed the play', async () => {
    const second = device.tab('second');
    await second.claimPlay();
    device.leave('first');
    await expect(second.put('a', 1)).rejects.toMatchObject({ fault: 'elsewhere' });
    expect(await second.claimPlay()).toBe('mine');
    await second.put('a', 1);
    expect(await store.claimPlay()).toBe('elsewhere');
    await expect(store.put('a', 2)).rejects.toMatchObject({ fault: 'elsewhere' });
    expect(await store.get('a')).toBe(1);
  });
});

describe('after all was erased in another tab', () => {
  let other: StorePort;
  let told: number;
  beforeEach(async () => {
    await store.open();
    await store.putSession(sampleSession());
    await store.put('players', ['otter']);
    other = device.tab('other');
    await other.open();
    told = 0;
    store.onErased(() => {
      told += 1;
    });
  });

  it.each([true, false])('nothing that was known before is written, news carried: %s', async (isCarried) => {
    device.carried = isCarried;
    await other.eraseAll();
    expect(told).toBe(isCarried ? 1 : 0);
    await expect(store.putSession(sampleSession())).rejects.toMatchObject({ fault: 'erased' });
    await expect(store.put('players', ['otter'])).rejects.toMatchObject({ fault: 'erased' });
    await expect(store.update('players', () => [])).rejects.toMatchObject({ fault: 'erased' });
    expect([...raw.keys()]).toEqual(['epoch']);
    expect(device.signed).toBe(false);
    expect(told).toBeGreaterThan(0);
  });

  it('nothing is written that was on its way, nor by a tab that had kept nothing yet', async () => {
    const writes = Promise.allSettled([other.eraseAll(), store.put('a', 1), store.putSession(sampleSession())]);
    expect((await writes).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect([...raw.keys()]).toEqual(['epoch']);
  });

  it('what was decided before it is not written even when the store was opened again meanwhile', async () => {
    await other.eraseAll();
    const reopening = store.open();
    const late = store.put('players', ['otter']);
    await expect(late).rejects.toMatchObject({ fault: 'erased' });
    expect(await reopening).toBe('empty');
    await store.put('players', ['seal']);
    expect(await store.get('players')).toEqual(['seal']);
  });

  it('the one that erased goes on writing', async () => {
    await store.eraseAll();
    await store.put('players', ['seal']);
    expect(await other.get('players')).toEqual(['seal']);
    expect(told).toBe(0);
  });

  it('an erasing that breaks off half-way lets nothing come back', async () => {
    device.fault = (step) => (step === 'remove' ? new StoreError('unavailable', 'gone') : 'none');
    await expect(other.eraseAll()).rejects.toMatchObject({ fault: 'unavailable' });
    device.fault = () => 'none';
    const { id } = sampleSession();
    await expect(store.putSession(sampleSession())).rejects.toMatchObject({ fault: 'erased' });
    await other.eraseAll();
    expect((await other.listSessions()).map((stored) => stored.id)).not.toContain(id);
  });
});

it('what the browser cleared by itself was no wish: the tab that plays goes on writing, also after an erasing', async () => {
  await store.open();
  await store.eraseAll();
  await store.put('players', ['otter']);
  raw.clear();
  await store.putSession(sampleSession());
  expect(await store.listSessions()).toHaveLength(1);
  const erasing = device.tab('other');
  await erasing.open();
  await erasing.eraseAll();
  await expect(store.putSession(sampleSession())).rejects.toMatchObject({ fault: 'erased' });
});
