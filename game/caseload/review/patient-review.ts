import { instantOf } from '../../therapy/dose/new-day';
import type { PatientFile, PatientHead } from '../patient-file';
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
