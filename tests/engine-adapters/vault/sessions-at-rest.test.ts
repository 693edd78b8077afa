import { beforeEach, describe, expect, it } from 'vitest';
import { patientReview } from '../../../game/caseload/review/patient-review';
import type { VaultPort } from '../../../game/ports/vault-port';
import { samplePatient } from '../../fixtures/patients/sample-patient';
import { sampleSession } from '../../fixtures/records/sample-session';
import { type Device, newDevice, openOn } from './vault-doubles';

const PASSCODE = 'seal under ice';
const ID = samplePatient().id;
const came = (id: string) => ({ session: sampleSession({ id }), importedAt: '2026-04-01T10:00:00Z', signedBy: null });

let device: Device;
let vault: VaultPort;

beforeEach(async () => {
  device = newDevice();
  vault = openOn(device);
  await vault.open();
  await vault.create(PASSCODE);
  await vault.writePatient(samplePatient({ sessions: [came('a'), came('b')] }));
});

const sessionKeys = () => [...device.rest.keys()].filter((key) => key.startsWith('session/'));
const lying = () => new Map(sessionKeys().map((key) => [key, device.rest.get(key)]));

/** One bit of a sealed thing turned. */
function flip(key: string): void {
  const sealed = structuredClone(device.rest.get(key)) as { iv: Uint8Array; body: Uint8Array };
  sealed.body[3] = (sealed.body[3] ?? 0) ^ 1;
  device.rest.set(key, sealed);
}

describe('sessions at rest', () => {
  it('lie apart, and their ids, which come from outside, are not their names', async () => {
    await vault.writePatient(samplePatient({ id: 'p2', sessions: [came('Anna Müller/../header')] }));
    expect(sessionKeys()).toHaveLength(3);
    for (const key of device.rest.keys()) expect(key).not.toContain('Anna');
    expect((await vault.readSession('p2', 'Anna Müller/../header'))?.session.id).toBe('Anna Müller/../header');
    expect(await vault.readSession('p2', 'another')).toBeNull();
  });

  it('are not written again with a note, nor with one session more', async () => {
    const before = lying();
    await vault.updateHead(ID, (head) => ({ ...head, code: 'NEW-1' }));
    expect(lying()).toEqual(before);
    expect((await vault.listPatients()).map((one) => one.kind === 'readable' && one.summary.code)).toEqual(['NEW-1']);
    await vault.updatePatient(ID, (patient) => ({ ...patient, sessions: [...patient.sessions, came('c')] }));
    for (const [key, raw] of before) expect(device.rest.get(key)).toEqual(raw);
    expect(sessionKeys()).toHaveLength(3);
  });

  it('that come back are taken in once, and no other is read or written for it', async () => {
    const before = lying();
    // Broken, and in nobody's way.
    const [broken] = before.keys();
    const fresh = [came('c'), came('d'), { ...came('d') }];
    expect(await vault.takeIn(ID, fresh)).toEqual({ added: 2, longer: 0, known: 0 });
    for (const [key, raw] of before) expect(device.rest.get(key)).toEqual(raw);
    expect((await vault.readPatient(ID))?.sessions.map(({ session }) => session.id)).toEqual(['a', 'b', 'c', 'd']);
    const whole = await vault.readPatient(ID);
    expect(whole && patientReview(whole)).toEqual(await vault.readReview(ID));
    const rest = new Map(device.rest);
    expect(await vault.takeIn(ID, fresh)).toEqual({ added: 0, longer: 0, known: 2 });
    expect(device.rest).toEqual(rest);
    flip(broken ?? '');
    expect(await vault.takeIn(ID, [came('e')])).toMatchObject({ added: 1 });
  });

  it('that come back with their end take the place of the open one; a bad one is refused and changes nothing', async () => {
    const open = { ...came('x'), session: sampleSession({ id: 'x', ending: 'open', endedAt: null }) };
    expect(await vault.takeIn(ID, [open])).toMatchObject({ added: 1 });
    expect(await vault.takeIn(ID, [came('x')])).toEqual({ added: 0, longer: 1, known: 0 });
    expect((await vault.readSession(ID, 'x'))?.session.ending).toBe('finished');
    expect((await vault.readReview(ID))?.digests.map(({ id, ending }) => [id, ending])).toContainEqual([
      'x',
      'finished',
    ]);
    const rest = new Map(device.rest);
    const bad = { ...came('y'), session: sampleSession({ id: 'y', framesPerS: Number.NaN }) };
    await expect(vault.takeIn(ID, [came('z'), bad])).rejects.toThrow('framesPerS');
    expect(device.rest).toEqual(rest);
    device.rest.delete(`digests/${ID}`);
    expect(await vault.takeIn(ID, [came('z')])).toMatchObject({ added: 1 });
    expect((await vault.readReview(ID))?.digests).toHaveLength(4);
    await expect(vault.takeIn('nobody', [])).rejects.toMatchObject({ fault: 'unknown' });
  });

  it('are written where they do not lie, whatever this page remembers', async () => {
    const patient = await vault.readPatient(ID);
    if (patient === null) throw new Error('it is gone');
    await vault.erasePatient(ID);
    await vault.writePatient(patient);
    expect(await vault.readPatient(ID)).toEqual(patient);
    await vault.eraseAll();
    await vault.create('another one');
    await vault.writePatient(patient);
    expect(await vault.readPatient(ID)).toEqual(patient);
  });

  it('go where the patient has them no more', async () => {
    await vault.updatePatient(ID, (patient) => ({ ...patient, sessions: [came('b')] }));
    expect(sessionKeys()).toHaveLength(1);
    expect((await vault.readReview(ID))?.digests.map(({ id }) => id)).toEqual(['b']);
  });

  it('are reviewed by digests that say what the whole patient says', async () => {
    const whole = await vault.readPatient(ID);
    expect(whole && patientReview(whole)).toEqual(await vault.readReview(ID));
  });

  it('are digested anew where the digests are broken, gone or of another version', async () => {
    const before = await vault.readReview(ID);
    flip(`digests/${ID}`);
    expect(await vault.readReview(ID)).toEqual(before);
    device.rest.delete(`digests/${ID}`);
    await vault.updateHead(ID, (head) => ({ ...head, code: 'NEW-1' }));
    expect((await vault.readReview(ID))?.digests).toEqual(before?.digests);
    const [listed] = await vault.listPatients();
    expect(listed?.kind === 'readable' && listed.summary.sessions).toBe(2);
  });

  it('of which one is broken or gone: the review stays, the whole is refused, a backup heals it', async () => {
    const backup = await vault.backup();
    const [first, second] = sessionKeys();
    if (first === undefined || second === undefined) throw new Error('no sessions');
    flip(first);
    device.rest.delete(second);
    const harmed = device.rest.get(first);
    expect((await vault.readReview(ID))?.digests).toHaveLength(2);
    await expect(vault.readPatient(ID)).rejects.toMatchObject({ fault: 'damaged' });
    await expect(vault.updatePatient(ID, (patient) => patient)).rejects.toMatchObject({ fault: 'damaged' });
    expect(await vault.restore(backup, PASSCODE, 'ask')).toMatchObject({ kind: 'restored', added: 1 });
    expect((await vault.readPatient(ID))?.sessions).toHaveLength(2);
    expect(device.rest.get(`aside/${first}#1`)).toEqual(harmed);
    await vault.erasePatient(ID);
    expect([...device.rest.keys()].filter((key) => key.includes(ID))).toEqual([]);
  });

  it('that are gone alone are missed too', async () => {
    device.rest.delete(sessionKeys()[0] ?? '');
    await expect(vault.readPatient(ID)).rejects.toMatchObject({ fault: 'damaged' });
  });
});
