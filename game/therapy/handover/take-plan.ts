import { localDateOf } from '../dose/local-date';
import { instantOf } from '../dose/new-day';
import type { Prescription } from '../prescription/prescription';

/** What goes along with a plan that was signed; its signature fits already. */
export interface PlanSeal {
  /** Thumbprint of the key that signed it. */
  readonly thumbprint: string;
  /** The last day on which it may be begun, YYYY-MM-DD; null without an end. */
  readonly validUntil: string | null;
}

/** A plan that somebody has or brings; without `seal` where nobody signed it. */
export interface HandedPlan {
  readonly plan: Prescription;
  readonly seal?: PlanSeal;
}

/**
 * Why a plan is not taken. `expired`: its last day is over. `otherKey`: another key than the one that this patient's first signed plan came
 * with. `otherPatient`: its code is nobody's who plays here. `older`: a newer one is kept already. `unsigned`: it would take the place of
 * a signed one.
 */
export type PlanNotTaken = 'expired' | 'otherKey' | 'otherPatient' | 'older' | 'unsigned';

export type PlanTaking<K> =
  /** The one whose plan it follows; null for somebody new. */
  | { readonly takenFor: K | null }
  /** `mayBeNew`: it would be taken if somebody said that a new person plays here. */
  | { readonly refused: PlanNotTaken; readonly mayBeNew: boolean };

/**
 * Whether a plan is taken, and for whom.
 * In: the plan; everybody who has one here; the wall clock with offset, ISO 8601; `who`: whether a person has said that somebody new
 * plays here.
 *
 * It follows the plan of the same id, the one that it says it replaces, and the one of the same patient's code by the same key. The first signed
 * plan pins its key: no other key's plan takes its place then, and no unsigned one. As long as nobody here has a signed plan, all is as
 * it is without signatures.
 */
export function takePlan<K extends HandedPlan>(
  brought: HandedPlan,
  known: readonly K[],
  nowIso: string,
  who: 'anybody' | 'somebodyNew' = 'anybody',
): PlanTaking<K> {
  const before = followed(brought, known);
  if (before === null && who === 'anybody') {
    const strange = strangeness(brought, known);
    if (strange !== null) return { refused: strange, mayBeNew: true };
  }
  const why = refusalOf(brought, before, nowIso);
  return why === null ? { takenFor: before } : { refused: why, mayBeNew: false };
}

/** Whether a plan's last day is over. `nowIso`: wall clock with offset, ISO 8601; its own date counts. */
export function isOver(validUntil: string | null, nowIso: string): boolean {
  // Days written as YYYY-MM-DD stand in the order of time.
  return validUntil !== null && localDateOf(nowIso) > validUntil;
}

/** What speaks against a signed plan that follows nobody's, where others here have signed ones. */
function strangeness({ plan, seal }: HandedPlan, known: readonly HandedPlan[]): 'otherKey' | 'otherPatient' | null {
  const signed = known.filter((one) => one.seal !== undefined);
  if (seal === undefined || signed.length === 0) return null;
  return signed.some((one) => one.plan.code === plan.code) ? 'otherKey' : 'otherPatient';
}

function refusalOf({ plan, seal }: HandedPlan, before: HandedPlan | null, nowIso: string): PlanNotTaken | null {
  const pinned = before?.seal;
  if (seal === undefined) return pinned === undefined ? null : 'unsigned';
  if (pinned !== undefined && pinned.thumbprint !== seal.thumbprint) return 'otherKey';
  if (before !== null && before.plan.code !== plan.code) return 'otherPatient';
  // Of plans without a signature an older one may be meant: it is told, and a person decides.
  if (before !== null && pinned !== undefined && isOlder(plan, before.plan)) return 'older';
  return isOver(seal.validUntil, nowIso) ? 'expired' : null;
}

function followed<K extends HandedPlan>({ plan, seal }: HandedPlan, known: readonly K[]): K | null {
  const same = known.find((one) => one.plan.id === plan.id);
  if (same !== undefined || seal === undefined) return same ?? null;
  const replaced = known.find((one) => one.plan.id === plan.replaces?.id);
  const sameCode = known.find((one) => one.seal?.thumbprint === seal.thumbprint && one.plan.code === plan.code);
  return replaced ?? sameCode ?? null;
}

/** Versions of one plan are compared by number; two plans, and two of one number, by when they were made, which a signed plan says readably. */
function isOlder(plan: Prescription, before: Prescription): boolean {
  if (plan.id === before.id && plan.version !== before.version) return plan.version < before.version;
  if (plan.replaces?.id === before.id && plan.replaces.version < before.version) return true;
  return instantOf(plan.created) < instantOf(before.created);
}
