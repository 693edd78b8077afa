import type { KeptSession, PatientFile, PatientHead } from '../../game/caseload/patient-file';
import { mergePatients } from '../../game/caseload/results/merge-patients';
import { type RestoreChoice, type Restored, VaultError } from '../../game/ports/vault-port';
import { NewerRecord } from '../../game/record/reading/newer-record';
import { DataError } from '../../game/therapy/data-error';
import { instantOf } from '../../game/therapy/dose/new-day';
import { type BackupFile, openBackup, readBackup, writeBackup } from './backup-file';
import { headIn, isEnvelope, keptIn, wholePatient } from './patients/kept-patient';
import type { vaultPatients } from './patients/vault-patients';
import { isSealed, type Sealed, type SealingKey, sealData } from './seal-data';
import type { SealedShelf } from './sealed-shelf';
import { readHeader, type VaultHeader } from './vault-header';
import { type KeyParts, unwrapByPasscode } from './vault-keys';
import { DIGESTS, HEADER, LEFT, PATIENT, SESSION, SETTING, SUMMARY, sessionsOf } from './vault-places';
import { verifyContent } from './verify-content';

export interface BackupParts extends KeyParts {
  readonly sealed: SealedShelf;
  readonly patients: ReturnType<typeof vaultPatients>;
}

/** What goes into a backup; what list and review show is made anew of the patients. */
const KEPT = [PATIENT, SESSION, SETTING, LEFT];

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
  verifyContent(opened);
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
  const all = patientsIn(opened);
  for (const { patient } of all) {
    const change = await patients.changeTo(patient);
    for (const place of [DIGESTS + patient.id, SUMMARY + patient.id]) {
      put.set(place, await sealData(change.put.get(place), place, key));
    }
  }
  await shelf.change({ clear: true, put });
  holder.open(key);
  return { kind: 'restored', added: all.length, merged: 0, kept: 0 };
}

/** Everything of both: nothing that is here is lost, and nothing of the backup. What is broken here is healed by the backup. */
async function joinIn(
  { sealed, patients, holder, shelf }: BackupParts,
  here: VaultHeader,
  opened: ReadonlyMap<string, unknown>,
): Promise<Restored> {
  const key = holder.use();
  if (key.vaultId !== here.vaultId) throw new VaultError('locked', 'another tab has put another vault here');
  const put = new Map<string, unknown>();
  const remove: string[] = [];
  const count = { added: 0, merged: 0, kept: 0 };
  for (const { savedAt, patient } of patientsIn(opened)) {
    const own = await readableOrNull(patients.readPatient(patient.id));
    const joined =
      own === null
        ? healed(patient, await patients.whatOpens(patient.id))
        : joinedPatient(own, await savedAtOf(sealed, patient.id), patient, savedAt);
    count[own === null ? 'added' : joined === own ? 'kept' : 'merged'] += 1;
    if (joined === own) continue;
    const change = await patients.overwriting(joined);
    for (const [place, value] of change.put ?? []) put.set(place, await sealData(value, place, key));
    for (const [place, raw] of change.putRaw ?? []) put.set(place, raw);
    remove.push(...(change.remove ?? []));
  }
  for (const [place, value] of opened) {
    if (place !== LEFT && !place.startsWith(SETTING)) continue;
    const own = await sealed.read(place);
    const joined = joinedLists(own, value);
    if (joined !== own) put.set(place, await sealData(joined, place, key));
  }
  await shelf.change({ put, remove });
  return { kind: 'restored', ...count };
}

/** The patients of a backup, whole. */
function patientsIn(opened: ReadonlyMap<string, unknown>): readonly { savedAt: string; patient: PatientFile }[] {
  const sessions = new Map<string, KeptSession[]>();
  for (const [place, value] of opened) {
    if (!place.startsWith(SESSION)) continue;
    const of = place.slice(0, place.lastIndexOf('/') + 1);
    const others = sessions.get(of) ?? [];
    others.push(keptIn(value, place));
    sessions.set(of, others);
  }
  return [...opened].flatMap(([place, value]) => {
    if (!place.startsWith(PATIENT) || !isEnvelope(value)) return [];
    const head = headIn(value, place);
    return [{ savedAt: value.savedAt, patient: wholePatient(head, sessions.get(sessionsOf(head.id)) ?? [], null) }];
  });
}

/** `own` itself where the backup adds nothing to it. */
function joinedPatient(own: PatientFile, ownSavedAt: string, theirs: PatientFile, savedAt: string): PatientFile {
  const isOwnNewer = instantOf(ownSavedAt) >= instantOf(savedAt);
  const joined = isOwnNewer ? mergePatients(own, theirs) : mergePatients(theirs, own);
  return JSON.stringify(joined) === JSON.stringify(own) ? own : joined;
}

/** A patient who is damaged here, from the backup: what can still be opened here is newer or the same, and stays. */
function healed(
  theirs: PatientFile,
  { head, sessions }: { readonly head: PatientHead | null; readonly sessions: readonly KeptSession[] },
): PatientFile {
  return mergePatients({ ...(head ?? theirs), sessions }, theirs);
}

async function savedAtOf(sealed: SealedShelf, id: string): Promise<string> {
  const value = await sealed.read(PATIENT + id);
  if (!isEnvelope(value)) throw new VaultError('damaged', `${PATIENT}${id}: expected a patient`);
  return value.savedAt;
}

/** Null for one that is not here or is damaged; it is kept beside what takes its place. */
async function readableOrNull(reading: Promise<PatientFile | null>): Promise<PatientFile | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof VaultError && error.fault === 'damaged') return null;
    throw error;
  }
}

/** Lists hold what came (results that wait, templates, what has left): both. Of a single choice the own one stays. */
function joinedLists(own: unknown, value: unknown): unknown {
  if (own === null) return value;
  if (!Array.isArray(own) || !Array.isArray(value)) return own;
  const known = new Set(own.map((one) => JSON.stringify(one)));
  const more = value.filter((one) => !known.has(JSON.stringify(one)));
  const at = (one: unknown) =>
    typeof one === 'object' && one !== null && 'at' in one && typeof one.at === 'string' ? one.at : '';
  return more.length === 0 ? own : [...own, ...more].sort((a, b) => at(a).localeCompare(at(b)));
}
