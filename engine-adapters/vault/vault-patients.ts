import { type PatientSummary, SUMMARY_VERSION, summarise } from '../../game/caseload/overview/patient-summary';
import { type KeptSession, PATIENT_SCHEMA_VERSION, type PatientFile } from '../../game/caseload/patient-file';
import { checkEachOnce, verifyPatient } from '../../game/caseload/read-patient';
import type { Clock } from '../../game/ports/clock';
import { type PatientListing, VaultError } from '../../game/ports/vault-port';
import { NewerRecord } from '../../game/record/reading/newer-record';
import { SESSION_SCHEMA_VERSION } from '../../game/record/session-record';
import { DataError } from '../../game/therapy/data-error';
import type { SealedChange, SealedShelf } from './sealed-shelf';
import { ASIDE, PATIENT, SUMMARY } from './vault-places';
import type { VaultShelf } from './vault-shelf';

/** What is sealed in a patient's place. */
export interface PatientEnvelope {
  /** Wall clock with offset, ISO 8601. */
  readonly savedAt: string;
  readonly patient: PatientFile;
}

/** Patients in sealed places, each with what the list shows of it beside it: they change together. */
export function vaultPatients(sealed: SealedShelf, shelf: VaultShelf, clock: Clock) {
  /** Sessions that were verified in this page: years of them are not looked through again with every note. */
  const verified = new WeakSet<KeptSession>();

  const trust = (patient: PatientFile): PatientFile => {
    for (const kept of patient.sessions) verified.add(kept);
    return patient;
  };

  async function read(id: string): Promise<PatientFile | null> {
    const value = await sealed.read(PATIENT + id);
    return value === null ? null : trust(patientIn(value, PATIENT + id));
  }

  function changeTo(patient: PatientFile): SealedChange {
    const place = PATIENT + patient.id;
    verifyPatient({ ...patient, sessions: patient.sessions.filter((kept) => !verified.has(kept)) }, place);
    checkEachOnce(patient, place);
    const envelope: PatientEnvelope = { savedAt: clock.nowIso(), patient: trust(patient) };
    return {
      put: new Map<string, unknown>([
        [place, envelope],
        [SUMMARY + patient.id, summarise(patient)],
      ]),
    };
  }

  /** What lies in the place and cannot be opened is kept beside it. */
  async function asideOf(id: string): Promise<ReadonlyMap<string, unknown>> {
    try {
      await read(id);
      return new Map();
    } catch (error) {
      if (!(error instanceof VaultError) || (error.fault !== 'damaged' && error.fault !== 'newer')) throw error;
      const taken = await shelf.keys(`${ASIDE}${PATIENT}${id}#`);
      return new Map([[`${ASIDE}${PATIENT}${id}#${taken.length + 1}`, await shelf.read(PATIENT + id)]]);
    }
  }

  async function placesOf(id: string): Promise<readonly string[]> {
    return [PATIENT + id, SUMMARY + id, ...(await shelf.keys(`${ASIDE}${PATIENT}${id}#`))];
  }

  /** The kept summary, or one made anew of the patient where it is missing, broken or of another version. */
  async function listing(id: string, kept: unknown): Promise<PatientListing> {
    if (isSummary(kept)) return { kind: 'readable', id, summary: kept };
    try {
      const patient = await read(id);
      if (patient === null) return { kind: 'unreadable', id, fault: 'unknown', detail: 'it was erased meanwhile' };
      const summary = summarise(patient);
      await sealed.writing((write) => write({ put: new Map([[SUMMARY + id, summary]]) }));
      return { kind: 'readable', id, summary };
    } catch (error) {
      if (!(error instanceof VaultError) || error.fault === 'locked') throw error;
      return { kind: 'unreadable', id, fault: error.fault, detail: error.detail };
    }
  }

  return {
    changeTo,
    readPatient: read,

    async listPatients(): Promise<readonly PatientListing[]> {
      const summaries = await sealed.readAll(SUMMARY);
      const ids = (await shelf.keys(PATIENT)).map((key) => key.slice(PATIENT.length));
      const listed = await Promise.all(ids.map((id) => listing(id, summaries.get(SUMMARY + id))));
      return listed.sort(byCode);
    },

    writePatient: (patient: PatientFile): Promise<void> =>
      sealed.writing(async (write) => {
        const change = changeTo(patient);
        await write({ ...change, putRaw: await asideOf(patient.id) });
      }),

    updatePatient: (id: string, change: (patient: PatientFile) => PatientFile): Promise<PatientFile> =>
      sealed.writing(async (write) => {
        const before = await read(id);
        if (before === null) throw new VaultError('unknown', `there is no patient ${id}`);
        const after = change(before);
        if (after.id !== id) throw new VaultError('unknown', `found ${after.id}, expected the same patient, ${id}`);
        await write(changeTo(after));
        return after;
      }),

    erasePatient: (id: string): Promise<void> => sealed.writing(async (write) => write({ remove: await placesOf(id) })),

    eraseExamples: (): Promise<number> =>
      sealed.writing(async (write) => {
        const summaries = [...(await sealed.readAll(SUMMARY)).values()].filter(isSummary);
        const ids = summaries.filter(({ example }) => example).map(({ id }) => id);
        await write({ remove: (await Promise.all(ids.map(placesOf))).flat() });
        return ids.length;
      }),
  };
}

/** The patient in an envelope. What was sealed here is what was verified here; only older versions are looked through again. */
export function patientIn(value: unknown, place: string): PatientFile {
  const patient = isEnvelope(value) ? value.patient : null;
  if (patient === null) throw new VaultError('damaged', `${place}: expected a patient`);
  const isNewest =
    patient.schemaVersion === PATIENT_SCHEMA_VERSION &&
    patient.sessions.every(({ session }) => session.schemaVersion === SESSION_SCHEMA_VERSION);
  if (isNewest) return patient;
  try {
    return verifyPatient(patient, place);
  } catch (error) {
    if (error instanceof NewerRecord) throw new VaultError('newer', error.message);
    if (error instanceof DataError) throw new VaultError('damaged', error.message);
    throw error;
  }
}

export function isEnvelope(value: unknown): value is PatientEnvelope {
  return typeof value === 'object' && value !== null && 'savedAt' in value && 'patient' in value;
}

function isSummary(value: unknown): value is PatientSummary {
  return (
    typeof value === 'object' && value !== null && 'summaryVersion' in value && value.summaryVersion === SUMMARY_VERSION
  );
}

function byCode(a: PatientListing, b: PatientListing): number {
  const code = (one: PatientListing) => (one.kind === 'readable' ? one.summary.code : '\uffff');
  return code(a).localeCompare(code(b), 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);
}
