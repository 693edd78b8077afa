import type { HandOver, PatientHead, PlanVersion } from '../../caseload/patient-file';
import type { Prescription } from '../../therapy/prescription/prescription';

/** The plan that is being written: the newest one as long as it was never handed over; null where there is none. */
export function draftOf({ plans }: Pick<PatientHead, 'plans'>): Prescription | null {
  const newest = plans.at(-1);
  return newest !== undefined && newest.handedOver.length === 0 && newest.jws === null ? newest.plan : null;
}

/** With this plan as the draft, or with none. What was handed over stays for ever. */
export function withDraft(file: PatientHead, plan: Prescription | null): PatientHead {
  const kept = draftOf(file) === null ? file.plans : file.plans.slice(0, -1);
  return { ...file, plans: plan === null ? kept : [...kept, { plan, jws: null, handedOver: [] }] };
}

/** The version that is handed over: the newest one, draft or not; null where there is no plan at all. */
export function newestOf({ plans }: Pick<PatientHead, 'plans'>): PlanVersion | null {
  return plans.at(-1) ?? null;
}

/** With the newest version signed. The signed text is kept letter for letter; one that is signed already stays as it is. */
export function withSigned(file: PatientHead, version: number, jws: string): PatientHead {
  return {
    ...file,
    plans: file.plans.map((one) => (one.plan.version === version && one.jws === null ? { ...one, jws } : one)),
  };
}

/** With one more handing over of a version. */
export function withHandOver(file: PatientHead, version: number, handOver: HandOver): PatientHead {
  return {
    ...file,
    plans: file.plans.map((one) =>
      one.plan.version === version ? { ...one, handedOver: [...one.handedOver, handOver] } : one,
    ),
  };
}
