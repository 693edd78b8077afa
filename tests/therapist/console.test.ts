import { beforeEach, describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import { examplePatients } from '../../game/caseload/examples/example-patients';
import { DEFAULT_THRESHOLDS } from '../../game/caseload/overview/flag-thresholds';
import type { PatientFile } from '../../game/caseload/patient-file';
import { type Console, createConsole } from '../../game/therapist/console';
import type { ConsolePorts } from '../../game/therapist/console-ports';
import { type Device, newDevice, openOn } from '../engine-adapters/vault/vault-doubles';

const NOW = '2026-11-26T09:00:00.000+01:00';
const PASSCODE = 'blue-lagoon';
const [one, two] = examplePatients({ nowIso: NOW, levels: SHIPPED_LEVELS, seed: 1 }) as [PatientFile, PatientFile];

let device: Device;
let hashes: string[];
let wall: string;

function openConsole(hash = ''): Console {
  const ports = {
    clock: { nowMs: () => device.at * 1000, nowIso: () => wall },
    vault: openOn(device),
  } as unknown as ConsolePorts;
  return createConsole(ports, hash, (next) => hashes.push(next));
}

/** Lets what was asked of the vault come to its end. */
async function settled(therapist: Console, until: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !until(); i += 1) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(therapist.refused.value).toBeNull();
  expect(until()).toBe(true);
}

beforeEach(() => {
  device = newDevice();
  hashes = [];
  wall = NOW;
});

describe('the console', () => {
  it('shows nothing of anybody until it is opened, and nothing once it is locked', async () => {
    const therapist = openConsole();
    // The page of a new console would be wrong for whoever has one.
    expect(therapist.vault.value).toBe('opening');
    await therapist.open();
    expect(therapist.vault.value).toBe('none');
    await therapist.create(PASSCODE);
    await therapist.addAll([one, two]);
    expect(therapist.rows.value).toHaveLength(2);
    therapist.lock();
    expect(therapist.vault.value).toBe('locked');
    expect(therapist.rows.value).toEqual([]);
    expect(therapist.review.value).toBeNull();
  });

  it('goes on where it was after a reload, once it is unlocked', async () => {
    const first = openConsole();
    await first.open();
    await first.create(PASSCODE);
    await first.add(one);
    expect(hashes.at(-1)).toBe(`#/patient/${one.id}`);
    const again = openConsole(hashes.at(-1));
    await again.open();
    expect(again.review.value).toBeNull();
    expect(await again.unlock('red-lagoon')).toMatchObject({ kind: 'wrong' });
    expect(again.review.value).toBeNull();
    expect(await again.unlock(PASSCODE)).toEqual({ kind: 'opened' });
    expect(again.review.value?.patient.code).toBe(one.code);
  });

  it("a patient who is read late is never shown at another one's place", async () => {
    const therapist = openConsole();
    await therapist.open();
    await therapist.create(PASSCODE);
    await therapist.addAll([one, two]);
    // The first one's file comes after the second one's.
    const { vault } = therapist.ports;
    const read = vault.readReview.bind(vault);
    let comes = () => {};
    const held = new Promise<void>((resolve) => {
      comes = resolve;
    });
    let isReadLate = false;
    vault.readReview = async (id) => {
      const review = await read(id);
      if (id === one.id) await held;
      isReadLate = id === one.id;
      return review;
    };
    therapist.go({ at: 'patient', id: one.id });
    await new Promise((resolve) => setTimeout(resolve, 20));
    therapist.go({ at: 'patient', id: two.id });
    await settled(therapist, () => therapist.review.value !== null);
    comes();
    await settled(therapist, () => isReadLate);
    await Promise.resolve();
    expect(therapist.review.value?.patient.id).toBe(two.id);
    therapist.go({ at: 'plan', id: two.id });
    expect(therapist.review.value?.patient.id).toBe(two.id);
    therapist.go({ at: 'caseload' });
    expect(therapist.review.value).toBeNull();
  });

  it('the next page begins with what the last one has changed, also while that is still being stored', async () => {
    const therapist = openConsole();
    await therapist.open();
    await therapist.create(PASSCODE);
    await therapist.add(one);
    const seen: (string | null | undefined)[] = [];
    const watched = therapist.review.subscribe((review) => {
      if (review !== null && therapist.place.value.at === 'plan') seen.push(review.patient.reviewDate);
    });
    const stored = therapist.change((head) => ({ ...head, reviewDate: '2027-01-04' }));
    therapist.go({ at: 'plan', id: one.id });
    await stored;
    await settled(therapist, () => therapist.review.value !== null);
    watched();
    expect(new Set(seen)).toEqual(new Set(['2027-01-04']));
  });

  it('what was read before a change was stored is not shown after it', async () => {
    const therapist = openConsole();
    await therapist.open();
    await therapist.create(PASSCODE);
    await therapist.add(one);
    await settled(therapist, () => therapist.review.value !== null);
    // The page was read before the change, and comes after it.
    const { vault } = therapist.ports;
    const read = vault.readReview.bind(vault);
    let comes = () => {};
    const held = new Promise<void>((resolve) => {
      comes = resolve;
    });
    let reads = 0;
    vault.readReview = async (id) => {
      const review = await read(id);
      reads += 1;
      if (reads === 1) await held;
      return review;
    };
    therapist.go({ at: 'plan', id: one.id });
    await settled(therapist, () => reads === 1);
    await therapist.change((head) => ({ ...head, reviewDate: '2027-01-04' }));
    comes();
    await settled(therapist, () => reads === 2);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(therapist.review.value?.patient.reviewDate).toBe('2027-01-04');
  });

  it('shows years of sessions without opening one of them whole', async () => {
    const therapist = openConsole();
    await therapist.open();
    await therapist.create(PASSCODE);
    await therapist.addAll([one]);
    const { vault } = therapist.ports;
    vault.readPatient = () => Promise.reject(new Error('the whole patient was read'));
    therapist.go({ at: 'review', id: one.id });
    await settled(therapist, () => therapist.review.value !== null);
    const digests = therapist.review.value?.digests;
    expect(digests?.map(({ id }) => id)).toEqual(one.sessions.map(({ session }) => session.id));
    // What follows from them is computed again only when they change.
    await therapist.asking(async () => {});
    expect(therapist.review.value?.digests).toBe(digests);
    const [first] = one.sessions.map((kept) => ({ ...kept, session: { ...kept.session, id: 'another' } }));
    await therapist.asking(() => vault.takeIn(one.id, first ? [first] : []));
    expect(therapist.review.value?.digests).toHaveLength(one.sessions.length + 1);
  });

  it('following the browser writes no address: Back leads back', async () => {
    const therapist = openConsole();
    await therapist.open();
    await therapist.create(PASSCODE);
    await therapist.addAll([one]);
    therapist.follow(`#/patient/${one.id}`);
    therapist.follow('#/caseload');
    expect(therapist.place.value).toEqual({ at: 'caseload' });
    expect(hashes).toEqual([]);
    therapist.go({ at: 'settings' });
    expect(hashes).toEqual(['#/settings']);
  });

  it('what the vault refuses is said, and what was shown stays as it is kept', async () => {
    const therapist = openConsole();
    await therapist.open();
    await therapist.create(PASSCODE);
    await therapist.add(one);
    await settled(therapist, () => therapist.review.value !== null);
    device.fails = true;
    expect(await therapist.change((file) => ({ ...file, reviewDate: '2027-01-01' }))).toBe(false);
    expect(therapist.refused.value).not.toBeNull();
    expect(therapist.review.value?.patient.reviewDate).toBe(one.reviewDate);
    device.fails = false;
    expect(await therapist.change((file) => ({ ...file, reviewDate: '2027-01-01' }))).toBe(true);
    expect(therapist.review.value?.patient.reviewDate).toBe('2027-01-01');
  });

  it('locks itself when nobody was here for ten minutes, and not before', async () => {
    const therapist = openConsole();
    await therapist.open();
    await therapist.create(PASSCODE);
    device.at += 599;
    therapist.tick();
    expect(therapist.vault.value).toBe('open');
    therapist.ports.vault.touch();
    device.at += 599;
    therapist.tick();
    expect(therapist.vault.value).toBe('open');
    device.at += 2;
    therapist.tick();
    expect(therapist.vault.value).toBe('locked');
  });

  it('locks after as many minutes as were chosen, also when the device slept, and says so still after a reload', async () => {
    const therapist = openConsole();
    await therapist.open();
    await therapist.create(PASSCODE);
    expect(await therapist.choose({ locksAfterMinutes: 3 })).toBe(true);
    device.at += 179;
    therapist.tick();
    expect(therapist.vault.value).toBe('open');
    device.at += 2;
    therapist.tick();
    expect(therapist.vault.value).toBe('locked');
    const again = openConsole();
    await again.open();
    await again.unlock(PASSCODE);
    expect(again.chosen.value.chosen.locksAfterMinutes).toBe(3);
    // The page's own clock stood still, the wall clock went on.
    wall = '2026-11-26T09:02:59.000+01:00';
    again.tick();
    expect(again.vault.value).toBe('open');
    wall = '2026-11-26T09:06:00.000+01:00';
    again.tick();
    expect(again.vault.value).toBe('locked');
  });

  it('shows flags by the thresholds that were chosen, at once and after a reload', async () => {
    const therapist = openConsole();
    await therapist.open();
    await therapist.create(PASSCODE);
    await therapist.addAll([one, two]);
    const silent = () =>
      therapist.rows.value.filter(({ flags }) => flags.some(({ kind }) => kind === 'silence')).length;
    wall = '2026-11-30T09:00:00.000+01:00';
    await therapist.open();
    const before = silent();
    await therapist.choose({ thresholds: { ...DEFAULT_THRESHOLDS, silenceDays: 2 } });
    expect(silent()).toBeGreaterThan(before);
    const again = openConsole();
    await again.open();
    await again.unlock(PASSCODE);
    expect(again.chosen.value.chosen.thresholds.silenceDays).toBe(2);
  });

  it('takes no number out of its range, and where what is kept makes no sense the usual holds and it is said', async () => {
    const therapist = openConsole();
    await therapist.open();
    await therapist.create(PASSCODE);
    await expect(therapist.choose({ locksAfterMinutes: 0 })).rejects.toThrow('autoLockMinutes');
    expect(therapist.chosen.value.chosen.locksAfterMinutes).toBe(10);
    await therapist.ports.vault.putSetting('flagThresholds', { silenceDays: 900 });
    await therapist.open();
    expect(therapist.chosen.value.chosen.thresholds).toEqual(DEFAULT_THRESHOLDS);
    expect(therapist.chosen.value.faults.map(({ file }) => file)).toEqual(['flagThresholds']);
    device.fails = true;
    expect(await therapist.choose({ locksAfterMinutes: 5 })).toBe(false);
    expect(therapist.chosen.value.chosen.locksAfterMinutes).toBe(10);
    expect(therapist.refused.value).not.toBeNull();
  });
});
