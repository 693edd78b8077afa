import { beforeEach, describe, expect, it } from 'vitest';
import { verifyHeader } from '../../../engine-adapters/vault/vault-header';
import { sessionPlace } from '../../../engine-adapters/vault/vault-places';
import type { VaultPort } from '../../../game/ports/vault-port';
import { samplePatient } from '../../fixtures/patients/sample-patient';
import { sampleSession } from '../../fixtures/records/sample-session';
import { foreignBackup, sealingKey, sealText } from './foreign-backup';
import { type Device, newDevice, openOn } from './vault-doubles';

const PASSCODE = 'seal under ice';

let device: Device;
let vault: VaultPort;

async function newVault(on: Device, passcode: string): Promise<VaultPort> {
  const made = openOn(on);
  await made.open();
  await made.create(passcode);
  return made;
}

beforeEach(async () => {
  device = newDevice();
  vault = await newVault(device, PASSCODE);
  await vault.writePatient(samplePatient());
  await vault.putSetting('language', 'de');
  await vault.appendLeft({ at: '2026-03-28T10:00:00Z', what: 'plan', how: 'qr', code: 'OTTER-7', detail: 'v1' });
});

const withNote = (id: string) => ({ notes: [{ id, at: '2026-03-28T11:00:00Z', text: id }] });

describe('a backup', () => {
  it('is one file with an open line at its front and nothing readable behind it', async () => {
    const text = new TextDecoder('latin1').decode(await vault.backup());
    const header = JSON.parse(text.slice(0, text.indexOf('\n')));
    expect(header).toMatchObject({
      ...{ format: 'tiny-tides/vault-backup', version: 1 },
      vault: { kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: 100 }, passkey: null },
    });
    for (const secret of ['OTTER', 'daughter', 'patientLeft', PASSCODE]) expect(text).not.toContain(secret);
  });

  it('brings everything into an empty place, open with the passcode of then', async () => {
    const bytes = await vault.backup();
    await vault.changePasscode(PASSCODE, 'brand new words');
    const empty = openOn(newDevice());
    await empty.open();
    expect(await empty.restore(bytes, PASSCODE, 'ask')).toEqual({ kind: 'restored', added: 1, merged: 0, kept: 0 });
    expect(empty.state).toBe('open');
    expect(await empty.readPatient(samplePatient().id)).toEqual(samplePatient());
    expect(await empty.getSetting('language')).toBe('de');
    expect(await empty.listLeft()).toHaveLength(1);
    expect(await empty.listPatients()).toEqual(await vault.listPatients());
  });

  it('joins lists that wait: what came into the tray, and what came since', async () => {
    const waits = (id: string) => ({
      session: sampleSession({ id }),
      importedAt: '2026-03-28T12:00:00Z',
      signedBy: null,
    });
    await vault.putSetting('tray', [waits('first')]);
    const bytes = await vault.backup();
    await vault.putSetting('tray', [waits('second')]);
    await vault.restore(bytes, PASSCODE, 'add');
    expect(await vault.getSetting('tray')).toEqual([waits('second'), waits('first')]);
    await vault.putSetting('tray', []);
    await vault.restore(bytes, PASSCODE, 'add');
    expect(await vault.getSetting('tray')).toEqual([waits('first')]);
  });

  it('heals a session that broke, and keeps what came after it', async () => {
    const { id } = samplePatient();
    const bytes = await vault.backup();
    const later = { session: sampleSession({ id: 'later', startedAt: '2026-04-02T10:00:00.000+02:00' }) };
    await vault.takeIn(id, [{ ...later, importedAt: '2026-04-02T12:00:00.000+02:00', signedBy: null }]);
    await vault.updateHead(id, (patient) => ({ ...patient, notes: [...patient.notes, ...withNote('since').notes] }));
    const before = await vault.readPatient(id);
    const place = await sessionPlace(id, samplePatient().sessions[0]?.session.id ?? '');
    const sealed = device.rest.get(place) as { body: Uint8Array };
    sealed.body[3] = (sealed.body[3] ?? 0) ^ 1;
    await expect(vault.readPatient(id)).rejects.toThrow();
    await vault.restore(bytes, PASSCODE, 'add');
    expect(await vault.readPatient(id)).toEqual(before);
  });

  it('put into its own vault brings back what was erased and loses nothing that came since', async () => {
    const bytes = await vault.backup();
    device.at += 60;
    await vault.updatePatient(samplePatient().id, (p) => ({ ...p, ...withNote('since'), stage: 'recovering' }));
    await vault.writePatient(samplePatient({ id: 'new' }));
    await vault.putSetting('language', 'en');
    expect(await vault.restore(bytes, PASSCODE, 'ask')).toEqual({ kind: 'restored', added: 0, merged: 1, kept: 0 });
    const patient = await vault.readPatient(samplePatient().id);
    expect(patient?.notes.map(({ id }) => id)).toEqual(['since', 'n1']);
    expect(patient?.stage).toBe('recovering');
    expect(await vault.getSetting('language')).toBe('en');
    expect(await vault.listPatients()).toHaveLength(2);
    expect(await vault.restore(bytes, PASSCODE, 'ask')).toEqual({ kind: 'restored', added: 0, merged: 0, kept: 1 });
    await vault.erasePatient(samplePatient().id);
    expect(await vault.restore(bytes, PASSCODE, 'ask')).toMatchObject({ added: 1 });
    expect(await vault.readPatient(samplePatient().id)).toEqual(samplePatient());
  });

  it('of another vault asks first, then joins or replaces', async () => {
    const bytes = await vault.backup();
    const there = newDevice();
    const other = await newVault(there, 'otter on a rock');
    await other.writePatient(samplePatient({ id: 'theirs', code: 'WHALE-1' }));
    const before = new Map(there.rest);
    expect(await other.restore(bytes, PASSCODE, 'ask')).toMatchObject({ kind: 'asks', inBackup: 1, here: 1 });
    there.rest.delete('tries');
    expect(there.rest).toEqual(before);
    expect(await other.restore(bytes, PASSCODE, 'add')).toEqual({ kind: 'restored', added: 1, merged: 0, kept: 0 });
    expect(await other.listPatients()).toHaveLength(2);
    other.lock();
    expect(await other.unlock('otter on a rock')).toEqual({ kind: 'opened' });
    expect(await other.restore(bytes, PASSCODE, 'replace')).toMatchObject({ kind: 'restored', added: 1 });
    expect((await other.listPatients()).map(({ id }) => id)).toEqual([samplePatient().id]);
    other.lock();
    expect(await other.unlock(PASSCODE)).toEqual({ kind: 'opened' });
  });

  it('of two devices with one origin keeps the sessions of both', async () => {
    const bytes = await vault.backup();
    const second = openOn(newDevice());
    await second.open();
    await second.restore(bytes, PASSCODE, 'ask');
    const come = (id: string) => ({
      session: sampleSession({ id }),
      importedAt: '2026-04-01T10:00:00Z',
      signedBy: null,
    });
    await vault.updatePatient(samplePatient().id, (p) => ({ ...p, sessions: [...p.sessions, come('here')] }));
    await second.updatePatient(samplePatient().id, (p) => ({ ...p, sessions: [...p.sessions, come('there')] }));
    await vault.restore(await second.backup(), PASSCODE, 'ask');
    const ids = (await vault.readPatient(samplePatient().id))?.sessions.map(({ session }) => session.id);
    expect(ids).toEqual(expect.arrayContaining(['here', 'there', sampleSession().id]));
  });
});

describe('refused, and nothing changed:', () => {
  it('a backup with any one bit turned, any cut end and any added byte (F34)', async () => {
    const bytes = await vault.backup();
    const { tries: _t, ...before } = Object.fromEntries(device.rest);
    const places = Array.from({ length: 60 }, (_, i) => Math.floor((i * (bytes.length - 1)) / 59));
    for (const at of places) {
      const harmed = bytes.slice();
      harmed[at] = (harmed[at] ?? 0) ^ 16;
      expect(await vault.restore(harmed, PASSCODE, 'replace'), `bit at ${at}`).toMatchObject({ kind: 'refused' });
    }
    for (const cut of [0, 1, 40, 500, bytes.length - 1]) {
      expect(await vault.restore(bytes.slice(0, cut), PASSCODE, 'replace')).toMatchObject({ kind: 'refused' });
    }
    expect(await vault.restore(new Uint8Array([...bytes, 0]), PASSCODE, 'replace')).toMatchObject({ kind: 'refused' });
    const { tries: _a, ...after } = Object.fromEntries(device.rest);
    expect(after).toEqual(before);
  });

  it('a backup out of which a record was taken, with a checksum that fits', async () => {
    await vault.writePatient(samplePatient({ id: 'second' }));
    const bytes = await vault.backup();
    const shorter = await without(bytes, 'patient/second');
    const answer = await openOn(newDevice()).restore(shorter, PASSCODE, 'ask');
    expect(answer).toMatchObject({ kind: 'refused' });
  });

  it('a wrong passcode, five times, with the same waiting as at the door (F34)', async () => {
    const bytes = await vault.backup();
    const { tries: _t, ...before } = Object.fromEntries(device.rest);
    const waits: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const answer = await vault.restore(bytes, 'a guess at it', 'replace');
      expect(answer.kind).toBe('wrong');
      const waitMs = 'waitMs' in answer ? answer.waitMs : Number.NaN;
      waits.push(waitMs);
      if (waitMs > 0) expect(await vault.restore(bytes, PASSCODE, 'replace')).toMatchObject({ kind: 'waiting' });
      device.at += waitMs / 1000;
    }
    expect(waits).toEqual([0, 0, 5000, 30_000, 60_000]);
    const { tries: _a, ...after } = Object.fromEntries(device.rest);
    expect(after).toEqual(before);
  });

  it('a newer backup, one whose key could be guessed, and something else', async () => {
    const bytes = await vault.backup();
    for (const [from, to] of [
      ['"version":1,"madeAt"', '"version":2,"madeAt"'],
      ['"iterations":100', '"iterations":001'],
      ['"iterations":100', '"iterations":1e0'],
    ] as const) {
      const text = new TextDecoder('latin1').decode(bytes).replace(from, to);
      const changed = await sealedAnew(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
      expect(await vault.restore(changed, PASSCODE, 'replace')).toMatchObject({ kind: 'refused' });
    }
    const pdf = new TextEncoder().encode('%PDF-1.7\nnothing of ours');
    const answer = await vault.restore(pdf, PASSCODE, 'ask');
    expect(answer.kind === 'refused' && answer.error.message).toContain('expected JSON');
  });

  it('while the vault that is here is locked', async () => {
    const bytes = await vault.backup();
    vault.lock();
    await expect(vault.restore(bytes, PASSCODE, 'ask')).rejects.toMatchObject({ fault: 'locked' });
  });
});

describe('made by somebody who knows the passcode, refused by name with nothing changed:', () => {
  const PATIENT = `patient/${samplePatient().id}`;
  const SESSION = `session/${samplePatient().id}/00`;
  const kept = (change: object) => ({ session: { ...sampleSession(), ...change }, importedAt: 'soon', signedBy: null });
  const withLine = (from: string | RegExp, to: string) => ({ line: (line: string) => line.replace(from, to) });
  const inSession = (change: object) => inPlace(SESSION, kept(change));
  const inPlace = (place: string, value: unknown) => ({ content: { [place]: value } });

  it.each([
    ['one that names the place of the header', inPlace('header', {}), 'backup, header', 'an unknown place'],
    ['one that names what is derived', inPlace('summary/x', {}), 'backup, summary/x', 'an unknown place'],
    ['a session that nobody could read', inSession({ blocks: 'none' }), `backup, ${SESSION}, session`, 'blocks'],
    [
      'a session of a day that there is not',
      inSession({ startedAt: '2026-99-99T10:00:00.000+01:00' }),
      `backup, ${SESSION}, session`,
      'startedAt',
    ],
    ['a session out of the future', inSession({ schemaVersion: 99 }), `backup, ${SESSION}, session`, '99'],
    ['a session taken in at no time', inSession({}), `backup, ${SESSION}`, 'importedAt'],
    ['a patient that is none', inPlace(PATIENT, 7), `backup, ${PATIENT}`, 'a patient and when it was saved'],
    ['a patient saved at no time', inPlace(PATIENT, { savedAt: 'soon', patient: {} }), `backup, ${PATIENT}`, 'savedAt'],
    ['a tray that would take in nothing more', inPlace('setting/tray', [{}]), 'backup, setting/tray', '[0]'],
    ['a list of what has left that is none', inPlace('left', [{ at: 'soon' }]), 'backup, left', '[0].at'],
    ['text that is no JSON', { content: '{"left":' }, 'backup, left', 'expected JSON'],
    ['a key that reaches into the language', { content: '[{"__proto__":{"a":1}}]' }, 'backup, 0', '__proto__'],
    ['a key of no whole bytes', withLine(/"key":"[^"]*"/, '"key":"AAAAAAAAA"'), 'backup', 'base64url'],
    [
      'a version that is no number',
      withLine('"version":1', '"version":{"valueOf":1,"toString":1}'),
      'backup',
      'version',
    ],
    ['one that was made at no time', withLine('2026-03-28T10', '2026-99-28T10'), 'backup', 'madeAt'],
  ])('%s (F32)', async (_what, change, file, says) => {
    const bytes = await foreignBackup(device.rest, PASSCODE, change);
    const { tries: _t, ...before } = Object.fromEntries(device.rest);
    for (const choice of ['add', 'replace'] as const) {
      const answer = await vault.restore(bytes, PASSCODE, choice);
      if (answer.kind !== 'refused') return expect.unreachable(answer.kind);
      expect(answer.error.message).toContain(`${file}: `);
      expect(answer.error.message).toContain(says);
    }
    const { tries: _a, ...after } = Object.fromEntries(device.rest);
    expect(after).toEqual(before);
    expect({}).not.toHaveProperty('a');
  });

  it('and one in which nothing was changed is taken', async () => {
    const bytes = await foreignBackup(device.rest, PASSCODE, {});
    expect(await vault.restore(bytes, PASSCODE, 'replace')).toMatchObject({ kind: 'restored', added: 1 });
  });
});

it('a text that is no JSON under a seal that fits is told as damaged (F32)', async () => {
  const key = await sealingKey(verifyHeader(device.rest.get('header'), 'header'), PASSCODE);
  device.rest.set('setting/language', await sealText('{"de', 'setting/language', key));
  await expect(vault.getSetting('language')).rejects.toMatchObject({ fault: 'damaged' });
});

/** With the plain checksum put right, as somebody would who wants it to be taken. */
async function sealedAnew(bytes: Uint8Array): Promise<Uint8Array> {
  const whole = bytes.slice(0, -32);
  return new Uint8Array([...whole, ...new Uint8Array(await crypto.subtle.digest('SHA-256', whole))]);
}

async function without(bytes: Uint8Array, place: string): Promise<Uint8Array> {
  const at = bytes.findIndex((_, i) => new TextDecoder().decode(bytes.slice(i, i + place.length)) === place) - 4;
  const bodyLength = new DataView(bytes.buffer).getUint32(at + 4 + place.length);
  const end = at + 4 + place.length + 4 + 12 + bodyLength;
  return sealedAnew(new Uint8Array([...bytes.slice(0, at), ...bytes.slice(end)]));
}
