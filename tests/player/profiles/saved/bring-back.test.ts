import { beforeEach, describe, expect, it } from 'vitest';
import { openSeal } from '../../../../engine-adapters/jose/open-seal';
import { seal } from '../../../../engine-adapters/localforage/sealed-record';
import { SHIPPED_LEVELS } from '../../../../game/app/shipped-levels';
import { DeviceMemory } from '../../../../game/player/profiles/device-memory';
import { handedOn } from '../../../../game/player/profiles/handed-on';
import type { PlayerProfile } from '../../../../game/player/profiles/player-profile';
import { LARGEST_SAVED_BYTES, readSaved } from '../../../../game/player/profiles/saved/read-saved';
import { StoreError, type StorePort } from '../../../../game/ports/store-port';
import { writeExport } from '../../../../game/record/export-file';
import type { SessionRecord } from '../../../../game/record/session-record';
import { DataError } from '../../../../game/therapy/data-error';
import { sealedPlanText } from '../../../../game/therapy/handover/sealed-plan';
import { SAMPLE_PLAN } from '../../../../game/therapy/prescription/sample-plan';
import { memoryDevice } from '../../../engine-adapters/localforage/memory-device';
import { sampleSession } from '../../../fixtures/records/sample-session';
import { stranger } from '../../../hostile/doors/signing';

const NOW = '2026-11-26T09:30:00.000+01:00';
const LEFT = { at: NOW, what: 'all', how: 'file', code: null, detail: 'tiny-tides.json' };
const profile = (differs: Partial<PlayerProfile> = {}): PlayerProfile => ({
  ...{ format: 'tiny-tides/player', version: 1, id: 'p1', sign: 'ray', plan: SAMPLE_PLAN, confirmedAt: NOW, shells: 3 },
  ...{ stairs: { 0: { position: 3.2 } }, calibration: null },
  ...differs,
});
const session = (id: string, differs: Partial<SessionRecord> = {}) => sampleSession({ id, playerId: 'p1', ...differs });

let device: ReturnType<typeof memoryDevice>;
let store: StorePort;
let memory: DeviceMemory;

/** A window of the device, opened as at the start of a page. */
async function open(on: ReturnType<typeof memoryDevice>, name = 'first') {
  const store = on.tab(name);
  const memory = new DeviceMemory(store, SHIPPED_LEVELS);
  await memory.open(async () => {});
  return { store, memory };
}

beforeEach(async () => {
  device = memoryDevice();
  ({ store, memory } = await open(device));
});

/** What "save all" gives on this device. */
async function savedAll(from: StorePort): Promise<string> {
  return writeExport(handedOn({ sessions: await from.listSessions(), values: await from.listValues() }), NOW);
}
const read = (text: string) =>
  readSaved(new TextEncoder().encode(text), 'all.json', { levels: SHIPPED_LEVELS, openSeal });
const bring = async (text: string) => memory.bringBack(await read(text));
/** A saved file of these, as `save all` writes it. */
const fileOf = (sessions: readonly SessionRecord[], values: Readonly<Record<string, unknown>> = {}) =>
  writeExport(
    {
      sessions: sessions.map((one) => ({ id: one.id, session: one, problem: null, raw: one })),
      values: Object.entries(values).map(([key, value]) => ({ key, value, problem: null, raw: value })),
    },
    NOW,
  );

describe('on a device that has lost everything', () => {
  it('all comes back as it was saved, and the same file again changes nothing (F26)', async () => {
    for (const one of [session('a'), session('b'), session('c', { playerId: null, plan: null })])
      await store.putSession(one);
    await store.put('player:p1', profile());
    await store.put('settings', { language: 'de' });
    await store.put('left-device', [LEFT]);
    await store.put('apart:player:p1', { odd: true });
    const text = await savedAll(store);
    device.raw.clear();
    expect(await store.open()).toBe('vanished');
    expect(await bring(text)).toMatchObject({ already: 0, other: 0, players: [{ here: null }] });
    expect(JSON.parse(await savedAll(store))).toEqual(JSON.parse(text));
    expect(memory.found.value).toBe('kept');
    expect(memory.players.value).toEqual([profile()]);
    const whole = [...device.raw];
    expect(await bring(text)).toMatchObject({ sessions: [], values: new Map(), already: 3, other: 0 });
    expect([...device.raw]).toEqual(whole);
  });

  it('a session that was open when it was saved comes back as broken off, once', async () => {
    const text = fileOf([session('a', { ending: 'open', endedAt: null })]);
    expect((await bring(text)).sessions).toHaveLength(1);
    expect((await store.listSessions())[0]?.session).toMatchObject({ ending: 'interrupted' });
    expect(await bring(text)).toMatchObject({ already: 1, other: 0 });
  });

  it('nothing is written where one record is refused (F25, F26)', async () => {
    device.fault = (step, key) =>
      step === 'write' && key.includes('session/b') ? new StoreError('quota', 'full') : 'none';
    await expect(bring(fileOf([session('a'), session('b')], { 'player:p1': profile() }))).rejects.toThrow(/quota/);
    device.fault = () => 'none';
    expect(await savedAll(store)).toBe(fileOf([]));
  });

  it('another window that only reads brings nothing back', async () => {
    const { memory: second } = await open(device, 'second');
    await expect(second.bringBack(await read(fileOf([session('a')])))).rejects.toThrow(/elsewhere/);
    expect(device.raw.size).toBe(0);
  });
});

describe('on a device where somebody plays', () => {
  it('what lies there stays: other content is counted, and only what is missing comes', async () => {
    const here = [session('a', { runtime: 'here' }), session('b')];
    for (const one of here) await store.putSession(one);
    await store.put('player:p1', profile({ shells: 9 }));
    await store.put('settings', { language: 'en' });
    const text = fileOf([session('a'), session('b'), session('c', { blocks: [] })], {
      ...{ 'player:p1': profile(), settings: { language: 'de' }, 'left-device': [LEFT] },
    });
    expect(await bring(text)).toMatchObject({ sessions: [{ id: 'c' }], already: 1, other: 1 });
    const kept = new Map((await store.listSessions()).map(({ id, session }) => [id, session]));
    expect([...kept.keys()].sort()).toEqual(['a', 'b', 'c']);
    expect(kept.get('a')).toEqual(here[0]);
    expect(await store.get('player:p1')).toEqual(profile({ shells: 9 }));
    expect(await store.get('settings')).toEqual({ language: 'en' });
    expect(await store.get('left-device')).toEqual([LEFT]);
  });

  it('the same person under another id stays one person: the sessions are theirs, the shells grow once', async () => {
    await store.put(
      'player:new',
      profile({ id: 'new', sign: 'crab', shells: 1, plan: { ...SAMPLE_PLAN, id: 'again' } }),
    );
    const text = fileOf([session('a'), session('b')], { 'player:p1': profile() });
    expect((await bring(text)).players).toEqual([{ saved: profile(), here: expect.objectContaining({ id: 'new' }) }]);
    expect((await store.listSessions('new')).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(memory.players.value).toMatchObject([{ id: 'new', sign: 'crab', shells: 3 }]);
    expect(await bring(text)).toMatchObject({ sessions: [], already: 2, other: 0 });
    expect(memory.players.value).toMatchObject([{ id: 'new', shells: 3 }]);
  });

  it('somebody else comes beside them, and a code that two people have joins nobody', async () => {
    const other = (id: string, code: string) => profile({ id, plan: { ...SAMPLE_PLAN, id: `plan.${id}`, code } });
    await store.put('player:here', other('here', 'SEAL-1'));
    await bring(fileOf([], { 'player:p1': other('p1', 'OTTER-7') }));
    expect(memory.players.value.map(({ id }) => id).sort()).toEqual(['here', 'p1']);
    await bring(fileOf([], { 'player:x': other('x', 'SEAL-1'), 'player:y': other('y', 'SEAL-1') }));
    expect(memory.players.value.map(({ id }) => id).sort()).toEqual(['here', 'p1', 'x', 'y']);
  });

  it('a damaged session comes back whole, and the damaged one stays beside it; one of a newer version stays (F30, F31)', async () => {
    for (const id of ['a', 'b']) await store.putSession(session(id));
    const sealed = device.raw.get('session/a') as { body: string };
    const damaged = { ...sealed, body: sealed.body.replace('e', 'f') };
    device.raw.set('session/a', damaged);
    const newer: unknown = await seal({ schemaVersion: 999, id: 'n' });
    device.raw.set('session/n', newer);
    const file = fileOf([session('a'), session('b'), session('n')]);
    expect(await bring(file)).toMatchObject({ sessions: [{ id: 'a' }], already: 1, other: 1 });
    expect(device.raw.get('session/n')).toEqual(newer);
    const kept = await store.listSessions();
    expect(kept.filter(({ id }) => id === 'a').map(({ problem }) => problem)).toEqual([null, 'corrupt']);
    expect(kept.find(({ problem }) => problem === 'corrupt')?.raw).toEqual(damaged);
  });
});

describe('a file', () => {
  const refusedAt = async (text: string) => {
    const before = [...device.raw];
    const error = await bring(text).then(
      () => null,
      (refused: unknown) => refused,
    );
    expect([...device.raw]).toEqual(before);
    return error instanceof DataError ? [error.file, error.path] : error;
  };

  it('is refused whole with file, path, value and expected (F32)', async () => {
    const odd = (differs: object) => fileOf([session('a')], { 'player:p1': { ...profile(), ...differs } });
    expect(await refusedAt(odd({ shells: -1 }))).toEqual(['all.json, values.player:p1', 'shells']);
    expect(await refusedAt(odd({ stairs: { 0: { position: 40 } } }))).toEqual([
      'all.json, values.player:p1',
      'stairs.0.position',
    ]);
    expect(await refusedAt(odd({ id: 'p2' }))).toEqual(['all.json, values.player:p1', 'id']);
    expect(await refusedAt(odd({ scenes: { 'closed-smile': 'kraken' } }))).toEqual([
      'all.json, values.player:p1',
      'scenes',
    ]);
    const dose = { ...SAMPLE_PLAN.dose, blocksPerDay: 900 };
    expect(await refusedAt(odd({ plan: { ...SAMPLE_PLAN, dose } }))).toEqual([
      'all.json, values.player:p1, plan',
      'dose.blocksPerDay',
    ]);
    expect(await refusedAt(fileOf([session('a'), session('a')]))).toEqual(['all.json', 'sessions[1].id']);
    expect(await refusedAt(fileOf([], { 'met-later-than-now': { a: 7 } }))).toEqual([
      'all.json, values.met-later-than-now',
      'a',
    ]);
    expect(await refusedAt(JSON.stringify(SAMPLE_PLAN))).toMatchObject(['all.json', expect.anything()]);
  });

  it('that is far too large is refused before it is looked into (F32)', async () => {
    const large = { length: LARGEST_SAVED_BYTES + 1 } as Uint8Array;
    await expect(readSaved(large, 'all.json', { levels: SHIPPED_LEVELS, openSeal })).rejects.toThrow(/at most/);
  });

  it('with a signed plan brings back the plan that was signed and no other (F33)', async () => {
    const [therapist, somebody] = [await stranger(), await stranger()];
    const plan = { ...SAMPLE_PLAN, created: NOW };
    const content = { is: 'json', text: sealedPlanText({ validUntil: '2027-01-31', plan }) } as const;
    const sealed = await therapist.seal('plan', content);
    const opened = await openSeal('plan', sealed);
    if ('refused' in opened) throw new Error(opened.refused);
    const { thumbprint } = opened.opened.signedBy;
    const signed = profile({ plan, seal: { sealed, thumbprint, validUntil: '2027-01-31' } });
    const at = 'all.json, values.player:p1';
    const odd = (differs: Partial<PlayerProfile>) => fileOf([], { 'player:p1': { ...signed, ...differs } });
    expect(await refusedAt(odd({ plan: { ...plan, code: 'OTHER-1' } }))).toEqual([at, 'plan']);
    expect(await refusedAt(odd({ seal: { sealed, thumbprint, validUntil: null } }))).toEqual([at, 'seal.validUntil']);
    const other = await somebody.seal('plan', content);
    expect(await refusedAt(odd({ seal: { sealed: other, thumbprint, validUntil: '2027-01-31' } }))).toEqual([
      `${at}, seal`,
      'thumbprint',
    ]);
    const cut = sealed.slice(0, -4);
    expect(await refusedAt(odd({ seal: { sealed: cut, thumbprint, validUntil: '2027-01-31' } }))).toEqual([
      `${at}, seal`,
      'sealed',
    ]);
    await bring(odd({}));
    expect(memory.players.value).toEqual([signed]);
  });

  it('says how much of it stays in the file alone', async () => {
    const text = JSON.parse(fileOf([], { 'of-a-later-version': 1 }));
    text.unread = [{ id: 'x', problem: 'corrupt', raw: null }];
    expect((await read(JSON.stringify(text))).stays).toBe(2);
  });
});
