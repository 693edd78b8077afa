import { summarise } from '../../../game/caseload/overview/summarise';
import type { KeptSession, PatientFile, PatientHead } from '../../../game/caseload/patient-file';
import { checkEachOnce, verifyPatient } from '../../../game/caseload/read-patient';
import { digestOf, type SessionDigest } from '../../../game/caseload/review/session-digest';
import { instantOf } from '../../../game/therapy/dose/new-day';
import { DIGESTS, PATIENT, SUMMARY, sessionPlace } from '../vault-places';
import type { PatientEnvelope } from './kept-patient';

/** What is stored of a patient before the write. */
export interface LyingPatient {
  /** Where its sessions lie. */
  readonly places: readonly string[];
  /** By session id. */
  readonly digests: ReadonlyMap<string, SessionDigest>;
}

export const NOTHING_LYING: LyingPatient = { places: [], digests: new Map() };

/** What has to be written of a patient, and what is deleted. Not encrypted yet: the writer seals it. */
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
 * The whole patient. Only sessions that do not lie there yet are written: `stored` are those that were read from the vault or put there, and have
 * not changed since; they were verified then. Throws DataError for a patient that is not one.
 */
export async function patientChange(
  patient: PatientFile,
  lying: LyingPatient,
  stored: WeakSet<KeptSession>,
  savedAt: string,
): Promise<PatientChange> {
  const { sessions, ...head } = patient;
  const found = await sessionsChange(patient, lying, stored);
  const put = new Map([...found.put, ...digestsChange(head, found.digests, savedAt).put]);
  return { put, remove: lying.places.filter((at) => !found.places.has(at)) };
}

/** Digests in their order, with head and line of the list, which follow from them. */
export function digestsChange(head: PatientHead, digests: readonly SessionDigest[], savedAt: string): PatientChange {
  const inOrder = [...digests].sort((a, b) => instantOf(a.startedAt) - instantOf(b.startedAt));
  const { put, remove } = headChange(head, inOrder, savedAt);
  return { put: new Map([...put, [DIGESTS + head.id, inOrder]]), remove };
}

/** The sessions of a patient, all of them or those that came: what is to be written of them, where they lie, and their digests. */
export async function sessionsChange(
  patient: PatientFile,
  { places, digests }: LyingPatient,
  stored: WeakSet<KeptSession>,
) {
  const name = PATIENT + patient.id;
  verifyPatient({ ...patient, sessions: patient.sessions.filter((kept) => !stored.has(kept)) }, name);
  checkEachOnce(patient, name);
  const lying = new Set(places);
  const found = { put: new Map<string, unknown>(), places: new Set<string>(), digests: [] as SessionDigest[] };
  for (const kept of patient.sessions) {
    const at = await sessionPlace(patient.id, kept.session.id);
    const isStored = stored.has(kept) && lying.has(at);
    if (!isStored) found.put.set(at, kept);
    found.places.add(at);
    found.digests.push((isStored ? digests.get(kept.session.id) : undefined) ?? digestOf(kept.session));
  }
  return found;
}
