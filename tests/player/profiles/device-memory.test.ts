import { describe, expect, it, vi } from 'vitest';
import { DeviceMemory } from '../../../game/player/profiles/device-memory';
import type { PlayerProfile } from '../../../game/player/profiles/player-profile';
import { type StoredSession, StoreError } from '../../../game/ports/store-port';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { sampleSession } from '../../fixtures/records/sample-session';
import { playerDoubles } from '../player-doubles';

const profile = (id: string): PlayerProfile => ({
  format: 'tiny-tides/player',
  version: 1,
  ...{ id, sign: 'ray', plan: SAMPLE_PLAN },
  confirmedAt: '2026-11-20T09:00:00.000+01:00',
  shells: 2,
  stairs: {},
  calibration: null,
});

/** A device with these values in its store, opened; `put`: what was written since. */
async function opened(values: Readonly<Record<string, unknown>>) {
  const { ports } = playerDoubles();
  const put: Record<string, unknown> = {};
  const stored = Object.entries(values).map(([key, value]) => ({ key, value, problem: null, raw: value }));
  const store = {
    ...ports.store,
    listValues: async () => stored,
    put: async (key: string, value: unknown) => {
      put[key] = value;
    },
  };
  const memory = new DeviceMemory(store, ports.levels);
  await memory.open(async () => {});
  return { memory, put, store };
}

describe('what a device remembers', () => {
  it('offers every player whose plan can be played, and says how many cannot', async () => {
    const broken = { ...profile('c'), plan: { ...SAMPLE_PLAN, movements: [] } };
    const { memory, put } = await opened({ 'player:a': profile('a'), 'player:b': profile('b'), 'player:c': broken });
    expect(memory.players.value.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(memory.unusable.value).toBe(1);
    expect(put).toEqual({});
  });

  it('keeps a copy of a profile before what is damaged in it is written over', async () => {
    const damaged = { ...profile('a'), stairs: 'high' };
    const { memory, put } = await opened({ 'player:a': damaged });
    const [read] = memory.players.value;
    expect(read?.stairs).toEqual({});
    expect(put).toEqual({});
    await memory.change('a', (now) => ({ ...now, shells: 3 }));
    expect(put).toEqual({ 'apart:player:a': damaged, 'player:a': { ...profile('a'), shells: 3 } });
  });

  it('remembers who swims with a player, and without a plan only as long as the page is open', async () => {
    const { memory, put } = await opened({ 'player:a': profile('a') });
    await memory.chooseScene(null, 'closed-smile', 'rising-ray');
    expect(memory.tasteScenes.value).toEqual({ 'closed-smile': 'rising-ray' });
    expect(put).toEqual({});
    await memory.chooseScene('a', 'closed-smile', 'whisker-seal');
    await memory.chooseScene('a', 'lip-pucker', 'moon-bubble');
    const scenes = { 'closed-smile': 'whisker-seal', 'lip-pucker': 'moon-bubble' };
    expect(put).toEqual({ 'player:a': { ...profile('a'), scenes } });
    await memory.erase();
    expect(memory.tasteScenes.value).toEqual({});
  });

  it('forgets everybody when all is erased, and nobody when the store refuses', async () => {
    const { memory, store } = await opened({ 'player:a': profile('a') });
    memory.sidesKnown('a camera');
    const erase = store.eraseAll;
    store.eraseAll = () => Promise.reject(new StoreError('timeout', 'busy'));
    await expect(memory.erase()).rejects.toThrow('timeout');
    expect(memory.players.value).toHaveLength(1);
    store.eraseAll = erase;
    await memory.erase();
    expect(memory.players.value).toEqual([]);
    expect(memory.isSidesKnown('a camera')).toBe(false);
  });

  it('says for itself that a page without a safe address can keep nothing, and goes on in memory (F27)', async () => {
    const { ports } = playerDoubles();
    const refuse = () => Promise.reject(new StoreError('insecure', 'no safe address'));
    const memory = new DeviceMemory({ ...ports.store, open: refuse, put: refuse }, ports.levels);
    await memory.open(async () => {});
    expect(memory.found.value).toBe('insecure');
    await memory.confirm({ plan: SAMPLE_PLAN, sign: 'ray', newId: () => 'a', nowIso: '2026-11-22T09:30:00.000+01:00' });
    expect(memory.players.value).toHaveLength(1);
  });

  it('is looked at anew when its page is shown again: other players, and who plays may be gone', async () => {
    const other = { ...profile('b'), plan: { ...profile('b').plan, id: 'another-plan' } };
    const { memory, store } = await opened({ 'player:a': profile('a'), 'player:b': other });
    memory.player.value = memory.players.value[0] ?? null;
    const value = { ...other, shells: 7 };
    store.listValues = async () => [{ key: 'player:b', value, problem: null, raw: value }];
    store.claimPlay = async () => 'elsewhere';
    await memory.lookAgain();
    expect(memory.players.value.map(({ shells }) => shells)).toEqual([7]);
    expect(memory.player.value).toBeNull();
    expect(memory.found.value).toBe('elsewhere');
  });

  it.each(['source-sides', 'met-later-than-now', 'settings'])('opens although %s is broken', async (broken) => {
    const { ports } = playerDoubles();
    const refuse = (fault: 'corrupt' | 'unavailable') => async (key: string) => {
      if (key === broken) throw new StoreError(fault, 'broken');
      return null;
    };
    const session: PlayerProfile = profile('a');
    const stored = { key: 'player:a', value: session, problem: null, raw: session };
    const open = async (fault: 'corrupt' | 'unavailable') => {
      const store = { ...ports.store, listValues: async () => [stored], get: refuse(fault) as typeof ports.store.get };
      const memory = new DeviceMemory(store, ports.levels);
      await memory.open(async () => void (await store.get('settings')));
      return memory;
    };
    const memory = await open('corrupt');
    expect(memory.found.value).toBe('empty');
    expect(memory.players.value.map(({ id }) => id)).toEqual(['a']);
    expect((await open('unavailable')).found.value).toBe('blocked');
  });

  it('does not take a label for a camera: old answers stay stored and count no more', async () => {
    const { ports } = playerDoubles();
    const put: string[] = [];
    const store = {
      ...ports.store,
      get: async <T>(key: string) => (key === 'camera-sides' ? (['a camera'] as T) : null),
      put: async (key: string) => void put.push(key),
    };
    const memory = new DeviceMemory(store, ports.levels);
    await memory.open(async () => {});
    expect(memory.isSidesKnown('a camera')).toBe(false);
    expect(memory.isSidesKnown(null)).toBe(false);
    memory.sidesKnown('id of a camera');
    memory.sidesKnown(null);
    expect(memory.isSidesKnown('id of a camera')).toBe(true);
    expect(memory.isSidesKnown(null)).toBe(false);
    expect(put).not.toContain('camera-sides');
  });
});

describe('a mistake of our own', () => {
  it('in a reading or a writing is told, and keeps nothing of what comes after it from being kept or said', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { memory, store, put } = await opened({ 'player:a': profile('a') });
    const { listValues, put: write } = store;
    store.listValues = () => Promise.reject(new TypeError('a mistake of ours'));
    await memory.lookAgain();
    expect(told).toHaveBeenCalledOnce();
    store.listValues = listValues;
    memory.played(sampleSession(), 'a', (now) => ({ ...now, shells: 3 }));
    await expect.poll(() => put['player:a']).toMatchObject({ shells: 3 });
    store.put = () => Promise.reject(new TypeError('another one'));
    await memory.change('a', (now) => ({ ...now, shells: 4 }));
    expect(memory.unkept.value.get('a')).toEqual({ what: 'place', why: 'unavailable' });
    store.put = write;
    await memory.keepAgain('a');
    expect(put['player:a']).toMatchObject({ shells: 4 });
    told.mockRestore();
  });
});

describe('the sessions that count against the day', () => {
  it('are those of this window, and it is said, when reading them breaks on a mistake of our own', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { ports } = playerDoubles();
    const listSessions = () => Promise.reject(new TypeError('a mistake of ours'));
    const memory = new DeviceMemory({ ...ports.store, listSessions }, ports.levels);
    const here = sampleSession({ source: 'camera', playerId: 'a' });
    memory.played(here, null, (now) => now);
    expect(await memory.cameraSessions('a', '2026-11-22T10:30:00.000+01:00')).toEqual([here]);
    expect(memory.unreadable.value).toBe(true);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});

describe('what is found at the start', () => {
  const listed = (sessions: readonly Partial<StoredSession>[]) =>
    sessions.map((one) => ({ id: one.session?.id ?? '', session: null, problem: null, raw: null, ...one }));

  it('the newest session that broke off is told until it was, and never one that was played on this page (F21)', async () => {
    const { ports } = playerDoubles();
    const opened = (id: string) => sampleSession({ id, ending: 'open', endedAt: null });
    const [older, newer] = [opened('older'), opened('newer')];
    const store = { ...ports.store, listSessions: async () => listed([{ session: older }, { session: newer }]) };
    const memory = new DeviceMemory(store, ports.levels);
    await memory.open(async () => {});
    expect(memory.brokeOff.value).toEqual({ ...newer, ending: 'interrupted' });
    const own = new DeviceMemory(store, ports.levels);
    for (const one of [older, newer]) own.played(one, null, (now) => now);
    await own.open(async () => {});
    expect(own.brokeOff.value).toBeNull();
    const full = () => Promise.reject(new StoreError('quota', 'full'));
    const refused = new DeviceMemory({ ...store, updateSession: full }, ports.levels);
    await refused.open(async () => {});
    expect(refused.brokeOff.value).toBeNull();
  });

  it('damaged sessions are counted once each, but for those of which a whole copy lies there (F30)', async () => {
    const { ports } = playerDoubles();
    const broken = (id: string, problem: 'corrupt' | 'newer' = 'corrupt') => ({ id, problem });
    const stored = listed([
      broken('a'),
      broken('a'),
      broken('b'),
      broken('c', 'newer'),
      { session: sampleSession({ id: 'b' }) },
    ]);
    const memory = new DeviceMemory({ ...ports.store, listSessions: async () => stored }, ports.levels);
    await memory.open(async () => {});
    expect(memory.broken.value).toBe(1);
  });
});
