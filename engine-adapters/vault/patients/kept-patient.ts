import type { KeptSession, PatientFile, PatientHead } from '../../../game/caseload/patient-file';
import { verifyPatient } from '../../../game/caseload/read-patient';
import { DIGEST_VERSION, type SessionDigest } from '../../../game/caseload/review/session-digest';
import { VaultError } from '../../../game/ports/vault-port';
import { NewerRecord } from '../../../game/record/reading/newer-record';
import { readSession } from '../../../game/record/reading/read-session';
import { SESSION_SCHEMA_VERSION } from '../../../game/record/session-record';
import { DataError } from '../../../game/therapy/data-error';
import { instantOf } from '../../../game/therapy/dose/new-day';

/** What is sealed in a patient's place. */
export interface PatientEnvelope {
  /** Wall clock with offset, ISO 8601. */
  readonly savedAt: string;
  readonly patient: PatientHead;
}

/** The patient in an envelope, verified. Throws VaultError `damaged` or `newer`. */
export function headIn(value: unknown, place: string): PatientHead {
  if (!isEnvelope(value)) throw new VaultError('damaged', `${place}: expected a patient`);
  return asVaultFault(() => {
    const { sessions: _, ...head } = verifyPatient({ ...value.patient, sessions: [] }, place);
    return head;
  });
}

/** A session as it was put here: what was sealed was verified then, so only one of an older version is looked through again. */
export function keptIn(value: unknown, place: string): KeptSession {
  if (typeof value !== 'object' || value === null || !('session' in value)) {
    throw new VaultError('damaged', `${place}: expected a session`);
  }
  const kept = value as KeptSession;
  if (kept.session.schemaVersion === SESSION_SCHEMA_VERSION) return kept;
  return asVaultFault(() => ({ ...kept, session: readSession(kept.session, place).session }));
}

/** Head and sessions as one. Throws `damaged` where one that was digested is gone. */
export function wholePatient(
  head: PatientHead,
  sessions: readonly KeptSession[],
  digests: readonly SessionDigest[] | null,
): PatientFile {
  const there = new Set(sessions.map(({ session }) => session.id));
  const gone = digests?.find(({ id }) => !there.has(id));
  if (gone !== undefined) throw new VaultError('damaged', `patient/${head.id}: the session ${gone.id} is gone`);
  const sorted = [...sessions].sort(
    (a, b) => instantOf(a.session.startedAt) - instantOf(b.session.startedAt) || (a.session.id < b.session.id ? -1 : 1),
  );
  return { ...head, sessions: sorted };
}

/** Null where digests are missing or of another version: they are then made again. */
export function digestsIn(value: unknown): readonly SessionDigest[] | null {
  if (!Array.isArray(value)) return null;
  return value.every((one) => one?.digestVersion === DIGEST_VERSION) ? (value as readonly SessionDigest[]) : null;
}

export function isEnvelope(value: unknown): value is PatientEnvelope {
  return typeof value === 'object' && value !== null && 'savedAt' in value && 'patient' in value;
}

function asVaultFault<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof NewerRecord) throw new VaultError('newer', error.message);
    if (error instanceof DataError) throw new VaultError('damaged', error.message);
    throw error;
  }
}
