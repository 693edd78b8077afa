import { summarise } from '../../../game/caseload/overview/patient-summary';
import type { KeptSession, PatientFile, PatientHead } from '../../../game/caseload/patient-file';
import { checkEachOnce, verifyPatient } from '../../../game/caseload/read-patient';
import { digestOf, type SessionDigest } from '../../../game/caseload/review/session-digest';
import { instantOf } from '../../../game/therapy/new-day';
import { DIGESTS, PATIENT, SUMMARY, sessionPlace } from '../vault-places';
import type { PatientEnvelope } from './kept-patient';

/** What lies of a patient before it is written. */
export interface LyingPatient {
  /** Where its sessions lie. */
  readonly places: readonly string[];
  /** By session id. */
  readonly digests: ReadonlyMap<string, SessionDigest>;
}

export const NOTHING_LYING: LyingPatient = { places: [], digests: new Map() };

/** What has to be written of a patient, and what goes. Plain: it is sealed by whoever writes it. */
export interface PatientChange {
  readonly put: ReadonlyMap<string, unknown>;
  readonly remove: readonly string[];
}

/** Head and line of the list, where the sessions stay as they are. Throws DataError. */
export function headChange(head: PatientHead, digests: readonly SessionDigest[], savedAt: string): PatientChange {
  verifyPatient({ ...head, sessions: [] }, PATIENT + head.id);
  const envelope: PatientEnvelope = { savedAt, patient: head };
  const put = new Map<string, unknown>([
    [PATIENT + head.id, envelope],
    [SUMMARY + head.id, summarise(head, digests)],
  ]);
  return { put, remove: [] };
}

/**
 * Writes only sessions that do not lie there yet: `stored` are those that were read from the vault or put there, and have not changed since.
 * They were verified then. Throws DataError for a patient that is not one.
 */
export async function patientChange(
  patient: PatientFile,
  { places, digests }: LyingPatient,
  stored: WeakSet<KeptSession>,
  savedAt: string,
): Promise<PatientChange> {
  const place = PATIENT + patient.id;
  verifyPatient({ ...patient, sessions: patient.sessions.filter((kept) => !stored.has(kept)) }, place);
  checkEachOnce(patient, place);
  const { sessions, ...head } = patient;
  const lying = new Set(places);
  const keep = new Set<string>();
  const put = new Map<string, unknown>();
  const known: SessionDigest[] = [];
  for (const kept of sessions) {
    const at = await sessionPlace(patient.id, kept.session.id);
    keep.add(at);
    const isStored = stored.has(kept) && lying.has(at);
    if (!isStored) put.set(at, kept);
    known.push((isStored ? digests.get(kept.session.id) : undefined) ?? digestOf(kept.session));
  }
  known.sort((a, b) => instantOf(a.startedAt) - instantOf(b.startedAt));
  for (const [at, value] of headChange(head, known, savedAt).put) put.set(at, value);
  put.set(DIGESTS + patient.id, known);
  return { put, remove: places.filter((at) => !keep.has(at)) };
}
