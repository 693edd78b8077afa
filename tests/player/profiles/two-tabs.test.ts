import { beforeEach, describe, expect, it } from 'vitest';
import { DeviceMemory } from '../../../game/player/profiles/device-memory';
import { StoreError, type StoreFault, type StorePort } from '../../../game/ports/store-port';
import { SAMPLE_PLAN } from '../../../game/therapy/sample-plan';
import { sampleSession } from '../../fixtures/records/sample-session';
import { playerDoubles } from '../player-doubles';

/** What lies on the device, and which tab plays. */
let raw: Map<string, unknown>;
let holder: string | null;
let refuses: StoreFault | null;

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
});

describe('two tabs', () => {
  it('make one player of the same plan: the second is told, and is that player when it takes over', async () => {
    const [first, second] = [await openTab('first'), await openTab('second')];
    expect(second.found.value).toBe('elsewhere');
    await Promise.all([first.confirm(brought('one')), second.confirm(brought('two'))]);
    expect([...raw.keys()]).toEqual(['player:one']);
    expect(second.unkept.value.get('two')).toBe('elsewhere');
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
    const [one] = first.players.value;
    if (one === undefined) throw new Error('nobody was kept');
    await first.keep({ ...one, shells: 5 });
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
    'with %s is told, can be played, and can be kept later',
    async (fault) => {
      const memory = await openTab('only');
      refuses = fault;
      expect(await memory.confirm(brought('one'))).toBe('plays');
      expect(memory.player.value?.id).toBe('one');
      expect(memory.unkept.value.get('one')).toBe(fault);
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
    await expect.poll(() => memory.unkept.value.get('one')).toBe('quota');
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
