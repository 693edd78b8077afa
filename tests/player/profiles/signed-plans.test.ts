import { describe, expect, it } from 'vitest';
import { DeviceMemory } from '../../../game/player/profiles/device-memory';
import type { KeptSeal } from '../../../game/player/profiles/player-profile';
import type { Prescription } from '../../../game/therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { playerDoubles } from '../player-doubles';

const nowIso = '2026-11-26T09:30:00.000+01:00';
const seal = (key = 'k', validUntil: string | null = null): KeptSeal => ({
  ...{ sealed: `eyJ.${key}.x`, thumbprint: key.repeat(43), validUntil },
});
const plan = (change: Partial<Prescription> = {}): Prescription => ({
  ...SAMPLE_PLAN,
  ...{ id: 'plan-a', code: 'A-17', version: 2, ...change },
});

/** A device whose store is a map, and windows that share it. */
function device() {
  const raw = new Map<string, unknown>();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `p${ids}`;
  };
  const window = async () => {
    const { ports } = playerDoubles();
    const store = {
      ...ports.store,
      listValues: async () => [...raw].map(([key, value]) => ({ key, value, problem: null, raw: value })),
      put: async (key: string, value: unknown) => void raw.set(key, structuredClone(value)),
    };
    const memory = new DeviceMemory(store, ports.levels);
    await memory.open(async () => {});
    const bring = (brought: Prescription, signed?: KeptSeal, who?: 'somebodyNew' | 'newKey') =>
      memory.confirm({
        ...{ plan: brought, sign: 'ray', nowIso, newId },
        ...(signed === undefined ? {} : { seal: signed }),
        ...(who === undefined ? {} : { who }),
      });
    return { memory, bring };
  };
  return { raw, window };
}

it('a new key that was compared is pinned: reef and player stay, the old key stays known, and is refused from then on', async () => {
  const { window } = device();
  const { memory, bring } = await window();
  await bring(plan(), seal());
  await memory.change('p1', (now) => ({ ...now, shells: 4 }));
  expect(await bring(plan({ version: 3 }), seal('o'), 'newKey')).toBe('plays');
  const again = await window();
  expect(again.memory.players.value).toEqual([
    expect.objectContaining({
      ...{ id: 'p1', shells: 4, seal: seal('o'), formerSeals: [{ ...seal(), until: nowIso }] },
      plan: expect.objectContaining({ version: 3 }),
    }),
  ]);
  expect(await again.bring(plan({ version: 4 }), seal())).toBe('otherKey');
  expect(await again.bring(plan({ version: 4 }), seal('o'))).toBe('plays');
  expect(again.memory.players.value[0]?.formerSeals).toHaveLength(1);
});

describe('the first signed plan', () => {
  it('pins its key: nothing else takes its place, and nothing is changed by what is refused (F33)', async () => {
    const { raw, window } = device();
    const { memory, bring } = await window();
    expect(await bring(plan(), seal())).toBe('plays');
    await memory.change('p1', (now) => ({ ...now, shells: 4 }));
    const before = structuredClone([...raw]);
    expect(await bring(plan({ version: 3 }), seal('o'))).toBe('otherKey');
    expect(await bring(plan({ version: 3, code: 'B-2' }), seal())).toBe('otherPatient');
    expect(await bring(plan({ id: 'plan-b', code: 'B-2' }), seal())).toBe('otherPatient');
    expect(await bring(plan({ version: 1 }), seal())).toBe('older');
    expect(await bring(plan({ version: 3 }), seal('k', '2026-11-25'))).toBe('expired');
    expect(await bring(plan({ version: 3 }))).toBe('unsigned');
    expect([...raw]).toEqual(before);
    expect(memory.players.value).toHaveLength(1);
  });

  it('is followed by the next one, which keeps the reef and is kept letter for letter', async () => {
    const { raw, window } = device();
    const { memory, bring } = await window();
    await bring(plan(), seal());
    await memory.change('p1', (now) => ({ ...now, shells: 4 }));
    const next = { ...seal('k', '2027-01-31'), sealed: 'eyJ.next.x' };
    expect(await bring(plan({ id: 'plan-b', version: 1, replaces: { id: 'plan-a', version: 2 } }), next)).toBe('plays');
    expect(memory.player.value).toMatchObject({ id: 'p1', shells: 4, plan: { id: 'plan-b' }, seal: next });
    expect(raw.get('player:p1')).toMatchObject({ seal: next });
    const { memory: again } = await window();
    expect(again.players.value).toMatchObject([{ id: 'p1', seal: next }]);
  });

  it('leaves room for somebody new, when a person says so', async () => {
    const { memory, bring } = await device().window();
    await bring(plan(), seal());
    expect(await bring(plan({ id: 'plan-b', code: 'B-2' }), seal('o'), 'somebodyNew')).toBe('plays');
    expect(memory.players.value.map(({ id, plan: has }) => [id, has.code])).toEqual([
      ['p1', 'A-17'],
      ['p2', 'B-2'],
    ]);
  });
});

it('a plan that another window has confirmed meanwhile is known before this one is taken', async () => {
  const { window } = device();
  const [one, other] = [await window(), await window()];
  await one.bring(plan(), seal());
  await other.memory.lookAgain();
  expect(await other.bring(plan({ version: 3 }), seal('o'))).toBe('otherKey');
  expect(await other.bring(plan({ version: 3 }))).toBe('unsigned');
});
