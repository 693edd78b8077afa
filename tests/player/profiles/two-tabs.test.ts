import { beforeEach, describe, expect, it } from 'vitest';
import { DeviceMemory } from '../../../game/player/profiles/device-memory';
import type { PlayerProfile } from '../../../game/player/profiles/player-profile';
import { StoreError, type StoreFault, type StorePort } from '../../../game/ports/store-port';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { memoryDevice } from '../../engine-adapters/localforage/memory-device';
import { sampleSession } from '../../fixtures/records/sample-session';
import { playerDoubles } from '../player-doubles';

/** What lies on the device, and which tab plays. */
let raw: Map<string, unknown>;
let holder: string | null;
let refuses: StoreFault | null;
/** The device takes what it is given, and answers too late. */
let late: boolean;

/** The store of one tab: the rules of the real one, without its engine. */
function storeOf(tab: string): StorePort {
  const { store } = playerDoubles().ports;
  return {
    ...store,
    open: async () => (raw.size > 0 ? 'kept' : 'empty'),
    claimPlay: async () => {
      holder ??= tab;
      return holder === tab ? 'mine' : 'elsewhere';
    },
    listValues: async () => [...raw].map(([key, value]) => ({ key, value, problem: null, raw: value })),
    put: async (key, value) => {
      if (refuses !== null) throw new StoreError(refuses, 'refused');
      if (holder !== tab) throw new StoreError('elsewhere', 'another tab plays');
      raw.set(key, structuredClone(value));
      if (late) throw new StoreError('timeout', 'no answer');
    },
    eraseAll: async () => raw.clear(),
  };
}

async function openTab(tab: string) {
  const memory = new DeviceMemory(storeOf(tab), playerDoubles().ports.levels);
  await memory.open(async () => {});
  return memory;
}

const brought = (id: string) => ({
  plan: SAMPLE_PLAN,
  sign: 'ray' as const,
  newId: () => id,
  nowIso: '2026-11-22T09:30:00.000+01:00',
});

beforeEach(() => {
  raw = new Map();
  holder = null;
  refuses = null;
  late = false;
});

describe('two tabs', () => {
  it('make one player of the same plan: the second is told, and is that player when it takes over (F29)', async () => {
    const [first, second] = [await openTab('first'), await openTab('second')];
    expect(second.found.value).toBe('elsewhere');
    await Promise.all([first.confirm(brought('one')), second.confirm(brought('two'))]);
    expect([...raw.keys()]).toEqual(['player:one']);
    expect(second.unkept.value.get('two')).toEqual({ what: 'plan', why: 'elsewhere' });
    holder = null;
    await second.takeOver();
    expect(second.players.value.map(({ id }) => id)).toEqual(['one']);
    expect(second.player.value?.id).toBe('one');
    expect(second.unkept.value.size).toBe(0);
    expect([...raw.keys()]).toEqual(['player:one']);
  });

  it('the second that takes over keeps a plan that only it knew', async () => {
    const first = await openTab('first');
    const second = await openTab('second');
    await second.confirm(brought('two'));
    expect(raw.size).toBe(0);
    holder = null;
    await second.takeOver();
    expect([...raw.keys()]).toEqual(['player:two']);
    expect(second.found.value).not.toBe('elsewhere');
    expect(first.players.value).toEqual([]);
  });

  it('the second that takes over goes on from what the first has kept, not from what it read', async () => {
    const first = await openTab('first');
    await first.confirm(brought('one'));
    const second = await openTab('second');
    await first.change('one', (now) => ({ ...now, shells: 5 }));
    holder = null;
    const taking = second.takeOver();
    second.played(sampleSession(), 'one', (now) => ({ ...now, shells: now.shells + 1 }));
    await taking;
    await expect.poll(() => raw.get('player:one')).toMatchObject({ shells: 6 });
  });

  it('after an erasing in the other one nobody is known, and somebody new can be kept', async () => {
    const first = await openTab('first');
    await first.confirm(brought('one'));
    const second = await openTab('second');
    await second.erase();
    await first.erasedElsewhere();
    expect(first.players.value).toEqual([]);
    expect(first.player.value).toBeNull();
    expect(first.erasedAway.value).toBe(true);
    await first.confirm(brought('three'));
    expect([...raw.keys()]).toEqual(['player:three']);
    expect(first.erasedAway.value).toBe(false);
  });
});

describe('a plan that the store refuses', () => {
  it.each(['unavailable', 'quota', 'timeout'] as const)(
    'with %s is told, can be played, and can be kept later (F25)',
    async (fault) => {
      const memory = await openTab('only');
      refuses = fault;
      expect(await memory.confirm(brought('one'))).toBe('plays');
      expect(memory.player.value?.id).toBe('one');
      expect(memory.unkept.value.get('one')).toEqual({ what: 'plan', why: fault });
      refuses = null;
      await memory.keepAgain('one');
      expect(memory.unkept.value.size).toBe(0);
      expect(raw.get('player:one')).toEqual(memory.player.value);
    },
  );

  it('so is what a session made of its player, and the answer about left and right', async () => {
    const memory = await openTab('only');
    await memory.confirm(brought('one'));
    refuses = 'quota';
    memory.played(sampleSession(), 'one', (now) => ({ ...now, shells: 1 }));
    memory.sidesKnown('a camera');
    await expect.poll(() => memory.unkept.value.get('one')).toEqual({ what: 'place', why: 'quota' });
    await expect.poll(() => memory.sidesUnkept.value).toBe('quota');
    expect(memory.player.value?.shells).toBe(1);
  });

  it('asks the browser to keep what is stored only once something is', async () => {
    const asked: string[] = [];
    const staying: StorePort['staying'] = async (wish) => {
      asked.push(wish);
      return 'mayBeCleared';
    };
    const memory = new DeviceMemory({ ...storeOf('only'), staying }, playerDoubles().ports.levels);
    await memory.open(async () => {});
    refuses = 'quota';
    await memory.confirm(brought('one'));
    expect(asked).toEqual([]);
    refuses = null;
    await memory.confirm(brought('one'));
    expect(asked).toEqual(['ask']);
  });
});

describe('what the store has refused', () => {
  const grown = (shells: number) => (now: PlayerProfile) => ({ ...now, shells: now.shells + shells });

  it('is still known, said and kept later when the page was away and is shown again', async () => {
    const memory = await openTab('only');
    await memory.confirm(brought('one'));
    refuses = 'quota';
    await memory.change('one', grown(1));
    await memory.chooseScene('one', 'closed-smile', 'whisker-seal');
    await memory.lookAgain();
    expect(memory.unkept.value.get('one')).toEqual({ what: 'place', why: 'quota' });
    expect(memory.players.value.map(({ shells }) => shells)).toEqual([1]);
    refuses = null;
    await memory.lookAgain();
    expect(memory.unkept.value.size).toBe(0);
    expect(raw.get('player:one')).toMatchObject({ shells: 1, scenes: { 'closed-smile': 'whisker-seal' } });
  });

  it('is so with a newer plan: the older one that is stored does not come back', async () => {
    const memory = await openTab('only');
    await memory.confirm(brought('one'));
    refuses = 'quota';
    const plan = { ...SAMPLE_PLAN, version: SAMPLE_PLAN.version + 1 };
    await memory.confirm({ ...brought('one'), plan });
    expect(memory.unkept.value.get('one')).toEqual({ what: 'plan', why: 'quota' });
    refuses = null;
    await memory.lookAgain();
    expect(memory.player.value?.plan.version).toBe(plan.version);
    expect(raw.get('player:one')).toMatchObject({ plan: { version: plan.version } });
  });

  it('because another tab plays is done to what that tab has kept, and neither goes missing', async () => {
    const first = await openTab('first');
    await first.confirm(brought('one'));
    const second = await openTab('second');
    await second.change('one', grown(1));
    expect(second.unkept.value.get('one')).toEqual({ what: 'place', why: 'elsewhere' });
    await first.change('one', grown(5));
    holder = null;
    await second.takeOver();
    expect(raw.get('player:one')).toMatchObject({ shells: 6 });
    expect(second.unkept.value.size).toBe(0);
  });

  it('goes on with whom a player turned out to be, also what a session under way makes of them', async () => {
    const [first, second] = [await openTab('first'), await openTab('second')];
    await first.confirm(brought('one'));
    await second.confirm(brought('two'));
    await second.change('two', grown(1));
    holder = null;
    await second.takeOver();
    const record = sampleSession({ source: 'camera', playerId: 'two' });
    second.played(record, 'two', grown(1));
    await expect.poll(() => raw.get('player:one')).toMatchObject({ shells: 2 });
    expect([...raw.keys()]).toEqual(['player:one']);
    expect(await second.cameraSessions('one', record.startedAt)).toHaveLength(1);
  });

  it('is not done twice where the device had taken it and only answered too late', async () => {
    const memory = await openTab('only');
    await memory.confirm(brought('one'));
    late = true;
    await memory.change('one', grown(1));
    expect(memory.unkept.value.get('one')).toEqual({ what: 'place', why: 'timeout' });
    late = false;
    refuses = 'quota';
    await memory.change('one', grown(1));
    refuses = null;
    await memory.lookAgain();
    expect(raw.get('player:one')).toMatchObject({ shells: 2 });
    expect(memory.unkept.value.size).toBe(0);
  });

  it('is forgotten with all else when everything is erased, because somebody wished it', async () => {
    const memory = await openTab('only');
    refuses = 'quota';
    await memory.confirm(brought('one'));
    await memory.erase();
    refuses = null;
    await memory.lookAgain();
    expect(memory.players.value).toEqual([]);
    expect(raw.size).toBe(0);
  });
});

/** Whoever takes over closes what the other tab left open, and the other tab's last write may come only now. */
it.each(['finished', 'open'] as const)(
  'a last write that comes while a broken-off session is closed is not replaced by an older copy: %s (F21, F29)',
  async (ending) => {
    const device = memoryDevice();
    const [leaving, coming] = [device.tab('leaving'), device.tab('coming')];
    await leaving.open();
    await leaving.claimPlay();
    await leaving.putSession(sampleSession({ ending: 'open', framesPerS: 10 }));
    device.leave('leaving');
    const memory = new DeviceMemory(
      {
        ...coming,
        async listSessions(playerId) {
          const listed = await coming.listSessions(playerId);
          await leaving.putSession(sampleSession({ ending, framesPerS: 20 }));
          return listed;
        },
      },
      playerDoubles().ports.levels,
    );
    await memory.open(async () => {});
    const stored = await coming.listSessions();
    expect(stored.map(({ session }) => session)).toEqual([
      sampleSession({ ending: ending === 'open' ? 'interrupted' : ending, framesPerS: 20 }),
    ]);
  },
);
