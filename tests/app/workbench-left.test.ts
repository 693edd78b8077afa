import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workbenchLeft } from '../../game/app/workbench-left';
import { LEFT_KEY, type LeftEntry } from '../../game/player/profiles/left-log';
import { StoreError, type StorePort } from '../../game/ports/store-port';
import { memoryDevice } from '../engine-adapters/localforage/memory-device';

let device: ReturnType<typeof memoryDevice>;
/** The window of a player, who plays. */
let player: StorePort;
let enter: ReturnType<typeof workbenchLeft>;

const entry = (detail: string): LeftEntry => ({
  ...{ at: '2026-11-27T09:30:00.000+01:00', what: 'recording', how: 'file', code: null, detail },
});
const listed = async () => ((await player.get<readonly LeftEntry[]>(LEFT_KEY)) ?? []).map(({ detail }) => detail);

beforeEach(async () => {
  device = memoryDevice();
  player = device.tab('player');
  await player.open();
  await player.claimPlay();
  enter = workbenchLeft(device.tab('workbench'));
});

describe('what the workbench saves', () => {
  it('stands in the list of what left this device, also while a player plays, who goes on keeping (F29)', async () => {
    await player.append(LEFT_KEY, [entry('session.json')]);
    expect(await enter(entry('a.jsonl.gz'))).toBe('kept');
    await player.put('reef', 1);
    expect(await listed()).toEqual(['session.json', 'a.jsonl.gz']);
  });

  it('touches the store with the first file, not before', async () => {
    const store = device.tab('another workbench');
    const open = vi.spyOn(store, 'open');
    const first = workbenchLeft(store);
    expect(open).not.toHaveBeenCalled();
    await first(entry('a.jsonl.gz'));
    expect(open).toHaveBeenCalled();
  });

  // A full disk at the very step can only be forced by a stand-in.
  it('waits where the store refuses it, and is entered with the next file (F25)', async () => {
    device.fault = (step) => (step === 'write' ? new StoreError('quota', 'full') : 'none');
    expect(await enter(entry('a.jsonl.gz'))).toBe('waits');
    device.fault = (step) => (step === 'keys' ? new StoreError('unavailable', 'gone') : 'none');
    expect(await enter(entry('b.jsonl.gz'))).toBe('waits');
    device.fault = () => 'none';
    expect(await enter(entry('c.jsonl.gz'))).toBe('kept');
    expect(await listed()).toEqual(['a.jsonl.gz', 'b.jsonl.gz', 'c.jsonl.gz']);
  });

  it.each([true, false])('is forgotten when all is erased elsewhere, news carried: %s', async (isCarried) => {
    device.carried = isCarried;
    expect(await enter(entry('listed.jsonl.gz'))).toBe('kept');
    device.fault = (step) => (step === 'write' ? new StoreError('quota', 'full') : 'none');
    expect(await enter(entry('waiting.jsonl.gz'))).toBe('waits');
    device.fault = () => 'none';
    await player.eraseAll();
    // This one was saved after the erasing, and left after it.
    expect(await enter(entry('after.jsonl.gz'))).toBe('kept');
    expect(await listed()).toEqual(['after.jsonl.gz']);
  });

  it('does not hide that the browser has cleared what was kept here (F26)', async () => {
    await player.put('reef', 1);
    device.raw.clear();
    expect(await enter(entry('a.jsonl.gz'))).toBe('waits');
    expect(await player.open()).toBe('vanished');
    await player.put('reef', 2);
    expect(await enter(entry('b.jsonl.gz'))).toBe('kept');
    expect(await listed()).toEqual(['a.jsonl.gz', 'b.jsonl.gz']);
  });
});
