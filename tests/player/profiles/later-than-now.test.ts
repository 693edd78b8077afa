import { describe, expect, it } from 'vitest';
import { DeviceMemory } from '../../../game/player/profiles/device-memory';
import { doseSoFar } from '../../../game/player/profiles/todays-session';
import { StoreError, type StorePort } from '../../../game/ports/store-port';
import type { SessionRecord } from '../../../game/record/session-record';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { sampleSession } from '../../fixtures/records/sample-session';
import { playerDoubles } from '../player-doubles';

const played = (facts: Partial<SessionRecord>): SessionRecord => {
  const blocks = sampleSession().blocks.map((block) => ({ ...block, startMs: 0, endMs: 120_000, flowingMs: 120_000 }));
  return sampleSession({ source: 'camera', playerId: 'otter', blocks: blocks.slice(0, 1), ...facts });
};

/** A device with these sessions; `put`: what was written. */
async function device(
  sessions: readonly SessionRecord[],
  put = new Map<string, unknown>(),
  changed: Partial<StorePort> = {},
) {
  const { ports } = playerDoubles();
  const store: StorePort = {
    ...ports.store,
    listSessions: async () => sessions.map((session) => ({ id: session.id, session, problem: null, raw: session })),
    get: async <T>(key: string) => (put.get(key) ?? null) as T | null,
    put: async (key, value) => void put.set(key, value),
    ...changed,
  };
  const memory = new DeviceMemory(store, ports.levels);
  await memory.open(async () => {});
  const stateAt = async (now: string) => doseSoFar(SAMPLE_PLAN, await memory.cameraSessions('otter', now), now).state;
  return { memory, put, stateAt };
}

describe('a session that lies later than now', () => {
  const session = played({ startedAt: '2027-11-22T10:00:00.000+01:00' });

  it('gives no new dose, and keeps none away for longer than 16 hours, also over a new start (F24)', async () => {
    const { stateAt, put } = await device([session]);
    expect(await stateAt('2026-11-22T10:30:00.000+01:00')).toBe('doneForToday');
    expect(await stateAt('2026-11-22T20:00:00.000+01:00')).toBe('doneForToday');
    const again = await device([session], put);
    expect(await again.stateAt('2026-11-23T02:20:00.000+01:00')).toBe('doneForToday');
    expect(await again.stateAt('2026-11-23T10:00:00.000+01:00')).toBe('open');
  });

  it('counts once: also when the clock comes to its date, it was played when it was first met', async () => {
    const { stateAt, put } = await device([session]);
    await stateAt('2026-11-22T10:30:00.000+01:00');
    expect(await stateAt('2027-11-22T11:00:00.000+01:00')).toBe('open');
    expect(await (await device([session], put)).stateAt('2027-11-22T11:00:00.000+01:00')).toBe('open');
  });

  it('is met anew when the clock is set back once more', async () => {
    const { stateAt } = await device([session]);
    await stateAt('2026-11-22T10:30:00.000+01:00');
    expect(await stateAt('2025-01-01T10:30:00.000+01:00')).toBe('doneForToday');
    expect(await stateAt('2025-01-02T10:30:00.000+01:00')).toBe('open');
  });

  it('is remembered as long as it is stored, and a time that is none is not believed', async () => {
    const other = played({ id: '00000000-0000-4000-8000-0000000000ff', startedAt: '2027-11-23T10:00:00.000+01:00' });
    const met = { gone: '2026-11-20T10:00:00.000+01:00', [session.id]: '20 Nov 2026' };
    const { stateAt, put } = await device([session, other], new Map([['met-later-than-now', met]]));
    const now = '2026-11-22T10:30:00.000+01:00';
    expect(await stateAt(now)).toBe('doneForToday');
    expect(put.get('met-later-than-now')).toEqual({ [session.id]: now, [other.id]: now });
  });
});

describe('the sessions that count', () => {
  const now = '2026-11-22T12:00:00.000+01:00';
  const startedAt = '2026-11-22T10:00:00.000+01:00';

  it('are those of this player with a camera', async () => {
    expect(await (await device([played({ startedAt })])).stateAt(now)).toBe('doneForToday');
    expect(await (await device([played({ startedAt, playerId: 'seal' })])).stateAt(now)).toBe('open');
    expect(await (await device([played({ startedAt, playerId: null })])).stateAt(now)).toBe('open');
    expect(await (await device([played({ startedAt, source: 'practice-face' })])).stateAt(now)).toBe('open');
  });

  it('are also those that the store refused or cannot show just now', async () => {
    const listSessions = () => Promise.reject(new StoreError('unavailable', 'gone'));
    const { memory, stateAt } = await device([], new Map());
    expect(await stateAt(now)).toBe('open');
    memory.played(played({ startedAt }), 'otter', (profile) => profile);
    expect(await stateAt(now)).toBe('doneForToday');
    const away = await device([], new Map());
    (away.memory as unknown as { store: { listSessions: unknown } }).store.listSessions = listSessions;
    away.memory.played(played({ startedAt }), 'otter', (profile) => profile);
    expect(await away.stateAt(now)).toBe('doneForToday');
    expect(away.memory.unreadable.value).toBe(true);
  });
});
