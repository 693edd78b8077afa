import { beforeEach, describe, expect, it } from 'vitest';
import type { PasskeyDevice } from '../../../engine-adapters/vault/passkey-device';
import { KDF_ITERATIONS } from '../../../engine-adapters/vault/vault-header';
import { VaultError, type VaultFault, type VaultPort } from '../../../game/ports/vault-port';
import { samplePatient } from '../../fixtures/patients/sample-patient';
import { sampleSession } from '../../fixtures/records/sample-session';
import { type Device, newDevice, openOn, type Rest } from './vault-doubles';

const PASSCODE = 'seal under ice';

let device: Device;
let vault: VaultPort;

beforeEach(async () => {
  device = newDevice();
  vault = openOn(device);
  await vault.open();
  await vault.create(PASSCODE);
});

async function fault(step: () => Promise<unknown>): Promise<VaultFault | 'fine'> {
  try {
    await step();
    return 'fine';
  } catch (error) {
    if (error instanceof VaultError) return error.fault;
    throw error;
  }
}

/** Everything that lies there, as letters: sealed bytes one by one, keys and plain things as they are. */
function lettersAt(rest: Rest): string {
  return [...rest]
    .map(
      ([key, raw]) =>
        `${key} ${JSON.stringify(raw, (_, v) => (v instanceof Uint8Array ? new TextDecoder('latin1').decode(v) : v))}`,
    )
    .join('\n');
}

/** One bit of one sealed thing turned. */
function flip(rest: Rest, key: string): void {
  const sealed = structuredClone(rest.get(key)) as { iv: Uint8Array; body: Uint8Array };
  sealed.body[7] = (sealed.body[7] ?? 0) ^ 4;
  rest.set(key, sealed);
}

describe('a vault', () => {
  it('is none, then open, then locked after a reload, and open again with its passcode', async () => {
    const empty = openOn(newDevice());
    expect(await empty.open()).toBe('none');
    expect(vault.state).toBe('open');
    const again = openOn(device);
    expect(await again.open()).toBe('locked');
    expect(await again.unlock(PASSCODE)).toEqual({ kind: 'opened' });
    expect(again.state).toBe('open');
    again.lock();
    expect(again.state).toBe('locked');
  });

  it('derives its key with the rounds that were asked for, as its header says', () => {
    expect(KDF_ITERATIONS).toBe(600_000);
    expect(device.rest.get('header')).toMatchObject({ kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: 100 } });
  });

  it('gives a patient back exactly, after a reload too', async () => {
    await vault.writePatient(samplePatient());
    const again = openOn(device);
    await again.open();
    await again.unlock(PASSCODE);
    expect(await again.readPatient(samplePatient().id)).toEqual(samplePatient());
    expect(await again.readPatient('nobody')).toBeNull();
  });

  it('has nothing at rest that anybody can read, not even codes', async () => {
    await vault.writePatient(samplePatient());
    await vault.putSetting('language', { chosen: 'Klingon' });
    await vault.appendLeft({
      at: '2026-03-28T10:00:00Z',
      what: 'plan',
      how: 'qr',
      code: 'OTTER-7',
      detail: 'version 1',
    });
    const letters = lettersAt(device.rest);
    for (const secret of [
      'OTTER',
      'OLD-7',
      'daughter',
      'Tired',
      'patientLeft',
      'lantern',
      'Klingon',
      'version 1',
      PASSCODE,
    ]) {
      expect(letters).not.toContain(secret);
    }
  });

  it('never uses one IV twice', async () => {
    const seen = new Set<string>();
    for (let i = 0; i < 20; i += 1) {
      await vault.writePatient(samplePatient({ stage: i % 2 === 0 ? 'flaccid' : 'synkinesis' }));
      for (const [key, raw] of device.rest)
        if (key.startsWith('patient/')) seen.add(String((raw as { iv: Uint8Array }).iv));
    }
    expect(seen.size).toBe(20);
  });

  it('lists patients by code, without opening any of them whole', async () => {
    await vault.writePatient(samplePatient({ id: 'p10', code: 'SEAL-10' }));
    await vault.writePatient(samplePatient({ id: 'p9', code: 'SEAL-9' }));
    flip(device.rest, 'patient/p9');
    const listed = await vault.listPatients();
    expect(listed.map((one) => one.kind === 'readable' && one.summary.code)).toEqual(['SEAL-9', 'SEAL-10']);
  });

  it('makes a summary anew where it is gone or broken', async () => {
    await vault.writePatient(samplePatient());
    const [before] = await vault.listPatients();
    flip(device.rest, `summary/${samplePatient().id}`);
    expect(await vault.listPatients()).toEqual([before]);
    device.rest.delete(`summary/${samplePatient().id}`);
    expect(await vault.listPatients()).toEqual([before]);
    expect(device.rest.has(`summary/${samplePatient().id}`)).toBe(true);
  });

  it('keeps settings and the list of what has left', async () => {
    expect(await vault.getSetting('thresholds')).toBeNull();
    await vault.putSetting('thresholds', { silenceDays: 9 });
    expect(await vault.getSetting('thresholds')).toEqual({ silenceDays: 9 });
    const entry = {
      at: '2026-03-28T10:00:00Z',
      what: 'backup',
      how: 'file',
      code: null,
      detail: 'all.backup',
    } as const;
    await vault.appendLeft(entry);
    await vault.appendLeft({ ...entry, detail: 'second' });
    expect((await vault.listLeft()).map(({ detail }) => detail)).toEqual(['all.backup', 'second']);
  });

  it('erases a patient with everything of it, and the examples in one action', async () => {
    await vault.writePatient(samplePatient());
    await vault.writePatient(samplePatient({ id: 'e1', example: true }));
    await vault.writePatient(samplePatient({ id: 'e2', example: true }));
    expect(await vault.eraseExamples()).toBe(2);
    expect(await vault.listPatients()).toHaveLength(1);
    await vault.erasePatient(samplePatient().id);
    await vault.erasePatient(samplePatient().id);
    expect([...device.rest.keys()].filter((key) => key.includes('/'))).toEqual([]);
  });

  it('tells when it was last used, and forgets its key when it is locked', async () => {
    device.at = 100;
    await vault.listPatients();
    expect(vault.lastUsedMs).toBe(100_000);
    device.at = 130;
    vault.touch();
    expect(vault.lastUsedMs).toBe(130_000);
    vault.lock();
    expect(vault.lastUsedMs).toBe(0);
    expect(await fault(() => vault.listPatients())).toBe('locked');
    expect(await fault(() => vault.writePatient(samplePatient()))).toBe('locked');
    expect(await fault(() => vault.backup())).toBe('locked');
  });

  it('loses no change of two tabs at once (F29)', async () => {
    await vault.writePatient(samplePatient({ notes: [] }));
    const other = openOn(device);
    await other.open();
    await other.unlock(PASSCODE);
    const add = (tab: VaultPort, id: string) =>
      tab.updatePatient(samplePatient().id, (p) => ({
        ...p,
        notes: [...p.notes, { id, at: '2026-03-28T10:00:00Z', text: id }],
      }));
    await Promise.all(Array.from({ length: 20 }, (_, i) => add(i % 2 === 0 ? vault : other, `n${i}`)));
    expect((await vault.readPatient(samplePatient().id))?.notes).toHaveLength(20);
  });

  it('does not write into a vault that another tab has put here', async () => {
    const other = openOn(device);
    await other.open();
    await other.eraseAll();
    await other.create('another one');
    expect(await fault(() => vault.writePatient(samplePatient()))).toBe('locked');
    expect(await other.listPatients()).toEqual([]);
  });
});

describe('refused, and nothing changed:', () => {
  it('a second vault over the first', async () => {
    expect(await fault(() => vault.create('something else'))).toBe('exists');
  });

  it('a short passcode', async () => {
    expect(await fault(() => openOn(newDevice()).create('12345'))).toBe('weak');
    expect(await fault(() => vault.changePasscode(PASSCODE, '12345'))).toBe('weak');
  });

  it('a patient that is not one', async () => {
    await vault.writePatient(samplePatient());
    const before = new Map(device.rest);
    for (const wrong of [
      { code: 'Anna Müller' },
      { sessions: [...samplePatient().sessions, ...samplePatient().sessions] },
    ]) {
      await expect(vault.writePatient(samplePatient(wrong))).rejects.toThrow('expected');
    }
    const bad = sampleSession({ framesPerS: Number.NaN });
    const sessions = [{ session: bad, importedAt: '2026-03-28T10:00:00Z', signedBy: null }];
    await expect(vault.writePatient(samplePatient({ sessions }))).rejects.toThrow('framesPerS');
    expect(device.rest).toEqual(before);
  });

  it('a patient with a turned bit; the others can be read, and it is kept where another takes its place (F30, F34)', async () => {
    await vault.writePatient(samplePatient());
    await vault.writePatient(samplePatient({ id: 'p2' }));
    flip(device.rest, 'patient/p2');
    const harmed = device.rest.get('patient/p2');
    expect(await fault(() => vault.readPatient('p2'))).toBe('damaged');
    expect(await fault(() => vault.updatePatient('p2', (p) => p))).toBe('damaged');
    expect(await vault.readPatient(samplePatient().id)).toEqual(samplePatient());
    await vault.writePatient(samplePatient({ id: 'p2' }));
    expect(device.rest.get('aside/patient/p2#1')).toEqual(harmed);
    await vault.erasePatient('p2');
    expect(device.rest.has('aside/patient/p2#1')).toBe(false);
  });

  it('a patient that was put in the place of another', async () => {
    await vault.writePatient(samplePatient());
    await vault.writePatient(samplePatient({ id: 'p2' }));
    device.rest.set('patient/p2', structuredClone(device.rest.get(`patient/${samplePatient().id}`)));
    expect(await fault(() => vault.readPatient('p2'))).toBe('damaged');
  });

  it('a write that the disk refuses (F25)', async () => {
    await vault.writePatient(samplePatient());
    device.fails = true;
    await expect(vault.updatePatient(samplePatient().id, (p) => ({ ...p, code: 'NEW-1' }))).rejects.toThrow('full');
    device.fails = false;
    expect((await vault.readPatient(samplePatient().id))?.code).toBe('OTTER-7');
  });

  it('a vault of a newer version, and a header with a turned bit (F22)', async () => {
    const header = device.rest.get('header') as Record<string, unknown>;
    device.rest.set('header', { ...header, version: 2 });
    expect(await fault(() => openOn(device).open())).toBe('newer');
    device.rest.set('header', { ...header, kdf: { iterations: -5 } });
    expect(await fault(() => openOn(device).open())).toBe('damaged');
  });
});

describe('a wrong passcode', () => {
  it('waits longer each time, also after a reload, and changes nothing (F34)', async () => {
    await vault.writePatient(samplePatient());
    const { tries: _, ...before } = Object.fromEntries(device.rest);
    const waits: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const page = openOn(device);
      await page.open();
      const answer = await page.unlock('a guess at it');
      expect(answer.kind).toBe('wrong');
      const waitMs = 'waitMs' in answer ? answer.waitMs : Number.NaN;
      waits.push(waitMs);
      if (waitMs > 0) {
        device.at += waitMs / 1000 - 1;
        const reloaded = openOn(device);
        await reloaded.open();
        expect(await reloaded.unlock(PASSCODE)).toEqual({ kind: 'waiting', waitMs: 1000 });
        device.at += 1;
      }
    }
    expect(waits).toEqual([0, 0, 5000, 30_000, 60_000]);
    const { tries: _t, ...after } = Object.fromEntries(device.rest);
    expect(after).toEqual(before);
    const page = openOn(device);
    await page.open();
    expect(await page.unlock(PASSCODE)).toEqual({ kind: 'opened' });
    expect(await page.readPatient(samplePatient().id)).toEqual(samplePatient());
  });

  it('is not forgiven by a clock that was set back (F24, F34)', async () => {
    device.at = 1000;
    for (let i = 0; i < 4; i += 1) await vault.unlock('a guess at it');
    device.at = 0;
    expect(await vault.unlock(PASSCODE)).toMatchObject({ kind: 'waiting', waitMs: 5000 });
  });

  it('is counted even where the page is left in the middle of the try', async () => {
    const leaving = vault.unlock('a guess at it');
    // Far fewer turns than the derivation needs, and an end where the count never comes.
    for (let turn = 0; turn < 200 && !device.rest.has('tries'); turn += 1) await Promise.resolve();
    expect(device.rest.get('tries')).toMatchObject({ wrong: 1 });
    await leaving;
  });
});

describe('a changed passcode', () => {
  it('opens, the old one does not, and what was kept is the same', async () => {
    await vault.writePatient(samplePatient());
    expect(await vault.changePasscode('not the old one', 'brand new words')).toMatchObject({ kind: 'wrong' });
    expect(await vault.changePasscode(PASSCODE, 'brand new words')).toEqual({ kind: 'opened' });
    const again = openOn(device);
    await again.open();
    expect(await again.unlock(PASSCODE)).toMatchObject({ kind: 'wrong' });
    expect(await again.unlock('brand new words')).toEqual({ kind: 'opened' });
    expect(await again.readPatient(samplePatient().id)).toEqual(samplePatient());
  });

  it('may be typed on another keyboard', async () => {
    await vault.changePasscode(PASSCODE, 'Mu\u0308ller ﬁsh');
    expect(await vault.unlock('M\u00fcller fish')).toEqual({ kind: 'opened' });
  });
});

describe('a passkey', () => {
  /** One that makes the same secret of the same salt, as PRF does; `answers` in the order in which it is asked to be made. */
  const aDevice = (answers: readonly ('made' | 'cancelled' | 'unsupported')[]) => {
    let made = 0;
    const secretOf = async (salt: Uint8Array<ArrayBuffer>) =>
      new Uint8Array(await crypto.subtle.digest('SHA-256', salt));
    const passkeys: PasskeyDevice = {
      offered: async () => true,
      create: async (salt) => {
        const kind = answers[made] ?? 'made';
        made += 1;
        return kind === 'made' ? { kind, credentialId: 'Y3JlZGVudGlhbA', secret: await secretOf(salt) } : { kind };
      },
      ask: async (credentialId, salt) => ({ kind: 'made', credentialId, secret: await secretOf(salt) }),
    };
    return { passkeys, made: () => made };
  };

  it('is asked for only once the passcode fits, and opens the vault from then on', async () => {
    const { passkeys, made } = aDevice(['made']);
    const page = openOn(device, passkeys);
    await page.open();
    expect(await page.passkeyState()).toBe('offered');
    expect(await page.addPasskey('a guess at it')).toMatchObject({ kind: 'wrong' });
    expect(made()).toBe(0);
    expect(await page.addPasskey(PASSCODE)).toEqual({ kind: 'opened' });
    expect(page.state).toBe('locked');
    await vault.writePatient(samplePatient());
    expect(await page.unlockByPasskey()).toEqual({ kind: 'opened' });
    expect(await page.readPatient(samplePatient().id)).toEqual(samplePatient());
    expect(await page.unlock(PASSCODE)).toEqual({ kind: 'opened' });
  });

  it('that is cancelled or makes no keys changes nothing', async () => {
    const { passkeys } = aDevice(['cancelled', 'unsupported']);
    const page = openOn(device, passkeys);
    await page.open();
    const header = device.rest.get('header');
    expect(await page.addPasskey(PASSCODE)).toEqual({ kind: 'cancelled' });
    expect(await page.addPasskey(PASSCODE)).toEqual({ kind: 'unsupported' });
    expect(device.rest.get('header')).toEqual(header);
    expect(await page.unlockByPasskey()).toEqual({ kind: 'unsupported' });
  });

  it('does not go with a backup, and not into a vault that has come meanwhile', async () => {
    const { passkeys } = aDevice(['made', 'made']);
    const page = openOn(device, passkeys);
    await page.open();
    await page.addPasskey(PASSCODE);
    const backup = await vault.backup();
    const other = openOn(newDevice(), passkeys);
    await other.open();
    await other.restore(backup, PASSCODE, 'ask');
    expect(await other.passkeyState()).toBe('offered');
    const slow: PasskeyDevice = {
      ...passkeys,
      create: async (salt) => {
        await vault.eraseAll();
        await vault.create('another one');
        return passkeys.create(salt);
      },
    };
    const late = openOn(device, slow);
    await late.open();
    expect(await fault(() => late.addPasskey(PASSCODE))).toBe('locked');
    expect(device.rest.get('header')).toMatchObject({ passkey: null });
  });
});
