import type { PatientReview } from './patient-review';

/**
 * A review that was read again, with the digests that were read before where nothing in them has changed: what follows from years of
 * sessions is then not computed again. Null as read.
 */
export function sameReview(before: PatientReview | null, read: PatientReview | null): PatientReview | null {
  if (before === null || read === null || !isSame(before.digests, read.digests)) return read;
  return { patient: read.patient, digests: before.digests };
}

/** Whether two pieces of plain data say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  if (keys.length !== others.length) return false;
  return keys.every((key) => key in other && isSame(one[key as keyof typeof one], other[key as keyof typeof other]));
}
