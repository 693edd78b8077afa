import type { HandOver, PatientHead, PlanVersion } from '../../caseload/patient-file';
import { isSameData } from '../../caseload/same-data';
import { VaultError } from '../../ports/vault-port';
import type { Prescription } from '../../therapy/prescription/prescription';

/** The draft: the newest plan, if it was neither signed nor handed over; null without one. */
export function draftOf({ plans }: Pick<PatientHead, 'plans'>): Prescription | null {
  const newest = plans.at(-1);
  return newest !== undefined && newest.handedOver.length === 0 && newest.jws === null ? newest.plan : null;
}

/** The patient with this plan as the draft, or without a draft. Versions that were handed over are never removed. */
export function withDraft(file: PatientHead, plan: Prescription | null): PatientHead {
  const kept = draftOf(file) === null ? file.plans : file.plans.slice(0, -1);
  return { ...file, plans: plan === null ? kept : [...kept, { plan, jws: null, handedOver: [] }] };
}

/**
 * The same, over one of the drafts that this window has shown or stored; null where there was none. Throws VaultError `elsewhere` where
 * another one lies there: another window has written it.
 */
export function withDraftOver(
  file: PatientHead,
  known: readonly (Prescription | null)[],
  plan: Prescription | null,
): PatientHead {
  const lies = draftOf(file);
  if (known.some((one) => isSameData(one, lies))) return withDraft(file, plan);
  throw new VaultError('elsewhere', lies === null ? file.code : `${file.code} v${lies.version}`);
}

/** The version to hand over: the newest one, draft or not; null where there is no plan. */
export function newestOf({ plans }: Pick<PatientHead, 'plans'>): PlanVersion | null {
  return plans.at(-1) ?? null;
}

/**
 * The patient with this plan signed. The signed text is stored character for character; a version that is already signed
 * is not changed. Throws VaultError `elsewhere` where the plan that lies there is not the one that was signed: another
 * window has changed it meanwhile.
 */
export function withSigned(file: PatientHead, signed: Prescription, jws: string): PatientHead {
  const lies = file.plans.find(({ plan }) => isVersion(plan, signed));
  if (lies === undefined || !isSameData(lies.plan, signed)) {
    throw new VaultError('elsewhere', `${file.code} v${signed.version}`);
  }
  return { ...file, plans: file.plans.map((one) => (one === lies && one.jws === null ? { ...one, jws } : one)) };
}

/** The patient with one more hand-over of a version. */
export function withHandOver(file: PatientHead, plan: PlanRef, handOver: HandOver): PatientHead {
  return {
    ...file,
    plans: file.plans.map((one) =>
      isVersion(one.plan, plan) ? { ...one, handedOver: [...one.handedOver, handOver] } : one,
    ),
  };
}

/** A patient whose files were put together may have two plans with the same number. */
type PlanRef = Pick<Prescription, 'id' | 'version'>;

function isVersion(one: PlanRef, other: PlanRef): boolean {
  return one.id === other.id && one.version === other.version;
}
