import { mergePatients } from '../../game/caseload/results/merge-patients';
import { type RestoreChoice, type Restored, VaultError } from '../../game/ports/vault-port';
import { NewerRecord } from '../../game/record/reading/newer-record';
import { DataError } from '../../game/therapy/data-error';
import { type BackupFile, openBackup, readBackup, writeBackup } from './backup-file';
import { isSealed, type Sealed, type SealingKey, sealData } from './seal-data';
import type { SealedShelf } from './sealed-shelf';
import { readHeader, type VaultHeader } from './vault-header';
import { type KeyParts, unwrapByPasscode } from './vault-keys';
import { isEnvelope, type PatientEnvelope, patientIn, type vaultPatients } from './vault-patients';
import { HEADER, LEFT, PATIENT, SETTING, SUMMARY } from './vault-places';

export interface BackupParts extends KeyParts {
  readonly sealed: SealedShelf;
  readonly patients: ReturnType<typeof vaultPatients>;
}

/** What goes into a backup; what the list shows is made anew of the patients. */
const KEPT = [PATIENT, SETTING, LEFT];

export function vaultBackup(parts: BackupParts) {
  const { shelf, holder, alone, clock } = parts;
  return {
    async backup(): Promise<Uint8Array> {
      const key = holder.use();
      const header = readHeader(await shelf.read(HEADER));
      if (header?.vaultId !== key.vaultId) throw new VaultError('locked', 'another tab has put another vault here');
      const sealed = new Map<string, Sealed>();
      for (const prefix of KEPT)
        for (const [place, raw] of await shelf.readAll(prefix)) {
          if (!isSealed(raw)) throw new VaultError('damaged', `${place}: expected something sealed`);
          sealed.set(place, raw);
        }
      return writeBackup(header, clock.nowIso(), sealed, key);
    },

    async restore(bytes: Uint8Array, passcode: string, choice: RestoreChoice): Promise<Restored> {
      try {
        const backup = await readBackup(bytes, 'backup');
        const { iterations } = backup.vault.kdf;
        if (iterations < parts.iterations) {
          // Its key could be guessed, and the vault would go on with it.
          throw new DataError('backup', 'vault.kdf.iterations', iterations, `at least ${parts.iterations}`);
        }
        return await alone(() => restoreAlone(parts, backup, passcode, choice));
      } catch (error) {
        if (error instanceof DataError || error instanceof NewerRecord) return { kind: 'refused', error };
        throw error;
      }
    },
  };
}

async function restoreAlone(
  parts: BackupParts,
  backup: BackupFile,
  passcode: string,
  choice: RestoreChoice,
): Promise<Restored> {
  const { shelf, holder } = parts;
  const here = readHeader(await shelf.read(HEADER));
  // What is here must be readable to be put together with anything.
  if (here !== null && choice !== 'replace') holder.use();
  const tried = await unwrapByPasscode(parts, backup.vault, passcode, 'toUse');
  if (tried.kind !== 'fits') return tried;
  const key = { key: tried.key, vaultId: backup.vault.vaultId };
  const opened = await openBackup(backup, key);
  if (here === null || choice === 'replace') return replaceAll(parts, backup, key, opened);
  const inBackup = [...opened.keys()].filter((place) => place.startsWith(PATIENT)).length;
  if (here.vaultId !== backup.vault.vaultId && choice === 'ask') {
    const { madeAt } = backup;
    return { kind: 'asks', madeAt, inBackup, here: (await shelf.keys(PATIENT)).length };
  }
  return joinIn(parts, here, opened);
}

/** The backup takes this place whole, in one step. */
async function replaceAll(
  { shelf, holder, patients }: BackupParts,
  { vault, sealed }: BackupFile,
  key: SealingKey,
  opened: ReadonlyMap<string, unknown>,
): Promise<Restored> {
  const put = new Map<string, unknown>([[HEADER, vault]]);
  for (const place of opened.keys()) put.set(place, sealed.get(place));
  let added = 0;
  for (const [place, value] of opened) {
    if (!place.startsWith(PATIENT)) continue;
    const patient = patientIn(value, place);
    const summary = patients.changeTo(patient).put?.get(SUMMARY + patient.id);
    put.set(SUMMARY + patient.id, await sealData(summary, SUMMARY + patient.id, key));
    added += 1;
  }
  await shelf.change({ clear: true, put });
  holder.open(key);
  return { kind: 'restored', added, merged: 0, kept: 0 };
}

/** Everything of both: nothing that is here is lost, and nothing of the backup. */
async function joinIn(
  { sealed, patients, holder, shelf }: BackupParts,
  here: VaultHeader,
  opened: ReadonlyMap<string, unknown>,
): Promise<Restored> {
  const key = holder.use();
  if (key.vaultId !== here.vaultId) throw new VaultError('locked', 'another tab has put another vault here');
  const change = new Map<string, unknown>();
  const count = { added: 0, merged: 0, kept: 0 };
  for (const [place, value] of opened) {
    const own = await sealed.read(place);
    const joined = joinedValue(place, own, value);
    if (place.startsWith(PATIENT)) {
      count[own === null ? 'added' : joined === own ? 'kept' : 'merged'] += 1;
      if (joined !== own)
        for (const [at, one] of patients.changeTo(patientIn(joined, place)).put ?? []) change.set(at, one);
    } else if (joined !== own) change.set(place, joined);
  }
  const put = new Map<string, unknown>();
  for (const [place, value] of change) put.set(place, await sealData(value, place, key));
  await shelf.change({ put });
  return { kind: 'restored', ...count };
}

/** `own` itself where the backup adds nothing to it. */
function joinedValue(place: string, own: unknown, value: unknown): unknown {
  if (own === null) return value;
  if (place === LEFT) return joinedLists(own, value);
  if (!place.startsWith(PATIENT)) return own;
  if (!isEnvelope(own) || !isEnvelope(value)) throw new VaultError('damaged', `${place}: expected a patient`);
  const mine = patientIn(own, place);
  const theirs = patientIn(value, place);
  const isMineNewer = own.savedAt >= value.savedAt;
  const patient = isMineNewer ? mergePatients(mine, theirs) : mergePatients(theirs, mine);
  return JSON.stringify(patient) === JSON.stringify(mine)
    ? own
    : ({ savedAt: own.savedAt, patient } satisfies PatientEnvelope);
}

function joinedLists(own: unknown, value: unknown): unknown {
  if (!Array.isArray(own) || !Array.isArray(value)) return own;
  const known = new Set(own.map((one) => JSON.stringify(one)));
  const more = value.filter((one) => !known.has(JSON.stringify(one)));
  const at = (one: unknown) => String((one as { at?: unknown }).at);
  return more.length === 0 ? own : [...own, ...more].sort((a, b) => at(a).localeCompare(at(b)));
}
