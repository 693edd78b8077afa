import { useMemo } from 'preact/hooks';
import { inHands, type Standing, whereItStands } from '../../../caseload/plans/where-it-stands';
import type { PatientReview } from '../../../caseload/review/patient-review';
import type { Prescription } from '../../../therapy/prescription/prescription';

/** The version that the patient has, and where each of its movements stands; null and none where nothing was handed over. */
export function useStandings({ patient, digests }: PatientReview): {
  readonly held: Prescription | null;
  readonly standings: readonly Standing[];
} {
  return useMemo(() => {
    const held = inHands(patient.plans, digests);
    return { held, standings: held === null ? [] : whereItStands(held, digests) };
  }, [patient.plans, digests]);
}
