import { isSameData } from '../same-data';
import type { PatientReview } from './patient-review';

/**
 * A review that was read again, with the digests that were read before where nothing in them has changed: what follows from years of
 * sessions is then not computed again. Null as read.
 */
export function sameReview(before: PatientReview | null, read: PatientReview | null): PatientReview | null {
  if (before === null || read === null || !isSameData(before.digests, read.digests)) return read;
  return { patient: read.patient, digests: before.digests };
}
