import type { HandOver, PatientFile, PlanVersion } from '../../caseload/patient-file';
import type { Prescription } from '../../therapy/prescription/prescription';

/** The plan that is being written: the newest one as long as it was never handed over; null where there is none. */
export function draftOf({ plans }: Pick<PatientFile, 'plans'>): Prescription | null {
  const newest = plans.at(-1);
  return newest !== undefined && newest.handedOver.length === 0 && newest.jws === null ? newest.plan : null;
}

/** With this plan as the draft, or with none. What was handed over stays for ever. */
export function withDraft(file: PatientFile, plan: Prescription | null): PatientFile {
  const kept = draftOf(file) === null ? file.plans : file.plans.slice(0, -1);
  return { ...file, plans: plan === null ? kept : [...kept, { plan, jws: null, handedOver: [] }] };
}

/** The version that is handed over: the newest one, draft or not; null where there is no plan at all. */
export function newestOf({ plans }: Pick<PatientFile, 'plans'>): PlanVersion | null {
  return plans.at(-1) ?? null;
}

/** With the newest version signed. The signed text is kept letter for letter; one that is signed already stays as it is. */
export function withSigned(file: PatientFile, version: number, jws: string): PatientFile {
  return {
    ...file,
    plans: file.plans.map((one) => (one.plan.version === version && one.jws === null ? { ...one, jws } : one)),
  };
}

/** With one more handing over of a version. */
export function withHandOver(file: PatientFile, version: number, handOver: HandOver): PatientFile {
  return {
    ...file,
    plans: file.plans.map((one) =>
      one.plan.version === version ? { ...one, handedOver: [...one.handedOver, handOver] } : one,
    ),
  };
}
