import { instantOf } from '../../therapy/dose/new-day';
import type { PatientFile, PatientHead } from '../patient-file';
import { isSameData } from '../same-data';
import { digestOf, type SessionDigest } from './session-digest';

/** A patient with a digest of every session: everything that the console shows, except single attempts. */
export interface PatientReview {
  readonly patient: PatientHead;
  /** Oldest first. */
  readonly digests: readonly SessionDigest[];
}

/** Computes the review of a complete patient. */
export function patientReview({ sessions, ...patient }: PatientFile): PatientReview {
  const digests = sessions.map(({ session }) => digestOf(session));
  return { patient, digests: digests.sort((a, b) => instantOf(a.startedAt) - instantOf(b.startedAt)) };
}

/**
 * A review that was read again, with the digests that were read before where nothing in them has changed: what follows from years of
 * sessions is then not computed again. Null as read.
 */
export function sameReview(before: PatientReview | null, read: PatientReview | null): PatientReview | null {
  if (before === null || read === null || !isSameData(before.digests, read.digests)) return read;
  return { patient: read.patient, digests: before.digests };
}
