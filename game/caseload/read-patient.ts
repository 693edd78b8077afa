import * as v from 'valibot';
import { foreignText } from '../record/reading/foreign-text';
import { NewerRecord } from '../record/reading/newer-record';
import { parseForeignJson } from '../record/reading/parse-foreign-json';
import { readSession } from '../record/reading/read-session';
import { DataError, InWords } from '../therapy/data-error';
import { isWallClock } from '../therapy/dose/new-day';
import { parseWith } from '../therapy/parse-with';
import { checkScore } from './check-score';
import { type KeptSession, PATIENT_SCHEMA_VERSION, type PatientFile } from './patient-file';
import { newestPatient } from './patient-migrations';
import { KEPT_SESSION_SCHEMA, PATIENT_SCHEMA } from './patient-schema';

/** Bytes. A longer file is refused: reading it would block the page. */
export const LONGEST_PATIENT_BYTES = 50_000_000;

/**
 * Reads a patient from the bytes of a file, the one reader of such files. All or nothing; older sessions are migrated
 * to the newest version. Throws DataError (file, path, value, expected) or NewerRecord. `file`: its name in messages.
 */
export function readPatient(bytes: Uint8Array, file: string): PatientFile {
  checkPatientLength(bytes.length, file);
  const patient = verifyPatient(parseForeignJson(foreignText(bytes, file), file), file);
  checkPlanTimes(patient, file);
  return patient;
}

/** Throws DataError for a file that is too long to be read: to be asked before its bytes are. `bytes`: its length. */
export function checkPatientLength(bytes: number, file: string): void {
  if (bytes <= LONGEST_PATIENT_BYTES) return;
  throw new DataError(file, '', new InWords(`${bytes} bytes`), `at most ${LONGEST_PATIENT_BYTES} bytes`);
}

/** A patient from plain data, every field verified, older versions brought to the newest; the data is not changed. Throws DataError or NewerRecord. */
export function verifyPatient(data: unknown, file: string): PatientFile {
  if (!isObject(data)) throw new DataError(file, '', data, 'an object');
  const { schemaVersion: version } = data;
  if (typeof version === 'number' && version > PATIENT_SCHEMA_VERSION) {
    throw new NewerRecord(file, version, PATIENT_SCHEMA_VERSION);
  }
  const patient = parseWith(
    PATIENT_SCHEMA,
    newestPatient({ ...data, sessions: newestSessions(data.sessions, file) }),
    file,
  );
  for (const [i, score] of patient.scores.entries()) checkScore(score, file, `scores[${i}]`);
  checkEachOnce(patient, file);
  return patient;
}

/** Reads the stored sessions that are not yet assigned to a patient; none where nothing was stored. Throws DataError or NewerRecord. */
export function readTray(kept: unknown, file: string): readonly KeptSession[] {
  return kept === null ? [] : parseWith(v.array(KEPT_SESSION_SCHEMA), newestSessions(kept, file), file);
}

/** One stored session, every field verified, older versions brought to the newest. Throws DataError or NewerRecord. `file`: where it stands. */
export function readKeptSession(kept: unknown, file: string): KeptSession {
  return parseWith(KEPT_SESSION_SCHEMA, newestSession(kept, `${file}, session`), file);
}

function newestSessions(sessions: unknown, file: string): unknown {
  if (!Array.isArray(sessions)) return sessions;
  return sessions.map((kept: unknown, i) => newestSession(kept, `${file}, sessions[${i}].session`));
}

/** Migrates an older session to the newest version; a value that is no session is left unchanged, so that the schema reports it. */
function newestSession(kept: unknown, file: string): unknown {
  if (!isObject(kept) || !isObject(kept.session)) return kept;
  return { ...kept, session: readSession(kept.session, file).session };
}

/** Versions of a plan are put in order by it. The schema of a plan, which a player's file may follow less strictly, lets more through. */
export function checkPlanTimes({ plans }: Pick<PatientFile, 'plans'>, file: string): void {
  for (const [i, { plan }] of plans.entries()) {
    if (isWallClock(plan.created)) continue;
    throw new DataError(file, `plans[${i}].plan.created`, plan.created, 'a time with offset, ISO 8601');
  }
}

/** Throws a DataError where a session, note or plan occurs twice. */
export function checkEachOnce(patient: PatientFile, file: string): void {
  const lists: Readonly<Record<string, readonly string[]>> = {
    sessions: patient.sessions.map(({ session }) => session.id),
    markers: patient.markers.map(({ id }) => id),
    notes: patient.notes.map(({ id }) => id),
    goals: patient.goals.map(({ id }) => id),
    scores: patient.scores.map(({ id }) => id),
    cameraAssessments: patient.cameraAssessments.map(({ id }) => id),
    blindedKeys: patient.blindedKeys.map(({ id }) => id),
    plans: patient.plans.map(({ plan }) => `${plan.id} version ${plan.version}`),
  };
  for (const [name, ids] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [i, id] of ids.entries()) {
      if (seen.has(id)) throw new DataError(file, `${name}[${i}]`, id, 'each one once');
      seen.add(id);
    }
  }
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
