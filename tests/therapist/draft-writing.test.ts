import { beforeEach, describe, expect, it, vi } from 'vitest';
import { VaultError } from '../../game/ports/vault-port';
import { type Console, createConsole } from '../../game/therapist/console';
import type { ConsolePorts } from '../../game/therapist/console-ports';
import { draftWriting } from '../../game/therapist/plan/draft-writing';
import { draftOf, withDraftOver } from '../../game/therapist/plan/versions';
import type { Prescription } from '../../game/therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../game/therapy/prescription/sample-plan';
import { type Device, newDevice, openOn } from '../engine-adapters/vault/vault-doubles';
import { samplePatient } from '../fixtures/patients/sample-patient';

const PASSCODE = 'blue-lagoon';
const { id } = samplePatient();
const first: Prescription = { ...SAMPLE_PLAN, id: 'otter', code: 'OTTER-7', affected: 'patientLeft' };
const withCeiling = (targetCeiling: number): Prescription => ({ ...first, targetCeiling });

let device: Device;

/** A console on the plan of the patient, and what its editor shows. */
async function openWindow() {
  const ports = {
    clock: { nowMs: () => 0, nowIso: () => '2026-11-26T09:00:00.000+01:00' },
    vault: openOn(device),
  } as unknown as ConsolePorts;
  const console = createConsole(ports, `#/plan/${id}`, () => {});
  await console.open();
  await console.unlock(PASSCODE);
  const kept = draft(console);
  if (kept === null) throw new Error('there is no draft');
  const editor = { shown: kept };
  const write = draftWriting(kept, console, (stored) => {
    editor.shown = stored;
  });
  const change = (next: Prescription) => {
    editor.shown = next;
    return write(next);
  };
  return { console, editor, change };
}

const draft = ({ review }: Console) => (review.value === null ? null : draftOf(review.value.patient));

/** The ceiling of the draft that lies in the vault. */
async function stored(): Promise<number | undefined> {
  const vault = openOn(device);
  await vault.open();
  await vault.unlock(PASSCODE);
  const review = await vault.readReview(id);
  return review === null ? undefined : draftOf(review.patient)?.targetCeiling;
}

beforeEach(async () => {
  device = newDevice();
  const vault = openOn(device);
  await vault.open();
  await vault.create(PASSCODE);
  await vault.writePatient(samplePatient({ plans: [{ plan: withCeiling(0.6), jws: null, handedOver: [] }] }));
});

describe('a draft that is open in two windows', () => {
  it('is written by the first change, and the other window is told and shows what is stored', async () => {
    const [one, other] = [await openWindow(), await openWindow()];
    await one.change(withCeiling(0.5));
    await other.change(withCeiling(0.4));
    expect(await stored()).toBe(0.5);
    expect(other.console.refused.value?.fault).toBe('elsewhere');
    expect(other.editor.shown.targetCeiling).toBe(0.5);
    expect(draft(other.console)?.targetCeiling).toBe(0.5);
    // From there on it goes on, and now the first one is behind.
    await other.change(withCeiling(0.45));
    expect(await stored()).toBe(0.45);
    await one.change(withCeiling(0.3));
    expect(await stored()).toBe(0.45);
    expect(one.editor.shown.targetCeiling).toBe(0.45);
  });

  it('is not begun, discarded or brought back over the other window', async () => {
    const [one, other] = [await openWindow(), await openWindow()];
    await one.change(withCeiling(0.5));
    expect(await other.console.change((head) => withDraftOver(head, [withCeiling(0.6)], null))).toBe(false);
    expect(await other.console.change((head) => withDraftOver(head, [null], withCeiling(0.4)))).toBe(false);
    expect(await stored()).toBe(0.5);
    expect(await one.console.change((head) => withDraftOver(head, [one.editor.shown], null))).toBe(true);
    await other.change(withCeiling(0.4));
    expect(await stored()).toBeUndefined();
    expect(draft(other.console)).toBeNull();
  });
});

describe('a draft that is written quickly', () => {
  it('keeps the last of many changes that were made before the first was stored', async () => {
    const { editor, change, console } = await openWindow();
    await Promise.all([0.55, 0.5, 0.45, 0.4].map((ceiling) => change(withCeiling(ceiling))));
    expect(await stored()).toBe(0.4);
    expect(editor.shown.targetCeiling).toBe(0.4);
    expect(console.refused.value).toBeNull();
  });

  it('shows what is stored again where the vault refuses', async () => {
    const { editor, change, console } = await openWindow();
    await change(withCeiling(0.5));
    device.fails = true;
    await Promise.all([change(withCeiling(0.45)), change(withCeiling(0.4))]);
    expect(console.refused.value?.fault).toBe('quota');
    expect(editor.shown.targetCeiling).toBe(0.5);
    device.fails = false;
    await change(withCeiling(0.35));
    expect(await stored()).toBe(0.35);
  });

  it('loses nothing where one change was refused and the next one, made on top of it, was stored', async () => {
    const { editor, change } = await openWindow();
    vi.spyOn(device.shelf, 'change').mockRejectedValueOnce(new VaultError('quota', 'the disk is full'));
    const more = { ...withCeiling(0.5), author: 'Dr. Otter' };
    await Promise.all([change(withCeiling(0.5)), change(more)]);
    expect(await stored()).toBe(0.5);
    expect(editor.shown).toBe(more);
    await change({ ...more, targetCeiling: 0.4 });
    expect(await stored()).toBe(0.4);
  });
});
