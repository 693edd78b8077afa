import { localDateOf } from '../dose/local-date';
import { instantOf } from '../dose/new-day';
import type { Prescription } from '../prescription/prescription';

/** The seal of a signed plan whose signature has been verified. */
export interface PlanSeal {
  /** Thumbprint of the key that signed it. */
  readonly thumbprint: string;
  /** The last day on which the plan may be begun, YYYY-MM-DD; null without an end. */
  readonly validUntil: string | null;
}

/** A plan that is kept here or brought; without `seal` where nobody signed it. */
export interface HandedPlan {
  readonly plan: Prescription;
  readonly seal?: PlanSeal;
}

/**
 * Why a plan is not accepted. `expired`: its last day is over. `otherKey`: signed with another key than this patient's
 * first signed plan. `otherPatient`: nobody who plays here has its code. `older`: a newer one is kept already.
 * `unsigned`: it would replace a signed one.
 */
export type PlanNotTaken = 'expired' | 'otherKey' | 'otherPatient' | 'older' | 'unsigned';

export type PlanTaking<K> =
  /** The person whose plan it replaces; null for somebody new. */
  | { readonly takenFor: K | null }
  /** `mayBeNew`: it would be accepted if a person said that somebody new plays here. */
  | { readonly refused: PlanNotTaken; readonly mayBeNew: boolean };

/**
 * What a person has said about a plan. `somebodyNew`: a new player plays here. `newKey`: the therapist has a new key, and its six words were compared
 * with the therapist.
 */
export type SaidOfPlan = 'anybody' | 'somebodyNew' | 'newKey';

/**
 * Whether a plan is accepted, and for whom. In: the plan; everybody who has a plan here; the wall clock with offset,
 * ISO 8601; `who`: what a person has said.
 *
 * It follows a plan with the same id, a plan that it says it replaces, and a plan with the same patient's code signed
 * with the same key. The first signed plan pins its key: after that no plan signed with another key, and no unsigned
 * one, replaces it, unless a person has compared the new key: then it replaces the one plan of the same code, and nobody
 * else's. As long as nobody here has a signed plan, signatures play no part.
 */
export function takePlan<K extends HandedPlan>(
  brought: HandedPlan,
  known: readonly K[],
  nowIso: string,
  who: SaidOfPlan = 'anybody',
): PlanTaking<K> {
  const before = followed(brought, known) ?? (who === 'newKey' ? onlyOneOf(brought.plan.code, known) : null);
  if (before === null && who !== 'somebodyNew') {
    const strange = strangeness(brought, known);
    if (strange !== null) return { refused: strange, mayBeNew: true };
  }
  const why = refusalOf(brought, before, nowIso, who);
  return why === null ? { takenFor: before } : { refused: why, mayBeNew: false };
}

/** Whether a plan's last day is over. `nowIso`: wall clock with offset, ISO 8601; its own date counts. */
export function isOver(validUntil: string | null, nowIso: string): boolean {
  // Days written as YYYY-MM-DD sort in order of time.
  return validUntil !== null && localDateOf(nowIso) > validUntil;
}

/** Why a signed plan that follows no plan kept here is refused, where others here have signed plans. */
function strangeness({ plan, seal }: HandedPlan, known: readonly HandedPlan[]): 'otherKey' | 'otherPatient' | null {
  const signed = known.filter((one) => one.seal !== undefined);
  if (seal === undefined || signed.length === 0) return null;
  return signed.some((one) => one.plan.code === plan.code) ? 'otherKey' : 'otherPatient';
}

function refusalOf(
  { plan, seal }: HandedPlan,
  before: HandedPlan | null,
  nowIso: string,
  who: SaidOfPlan,
): PlanNotTaken | null {
  const pinned = before?.seal;
  if (seal === undefined) return pinned === undefined ? null : 'unsigned';
  const isCompared = who === 'newKey' && before?.plan.code === plan.code;
  if (pinned !== undefined && pinned.thumbprint !== seal.thumbprint && !isCompared) return 'otherKey';
  if (before !== null && before.plan.code !== plan.code) return 'otherPatient';
  // An older unsigned plan may be intended: the page says that it is older, and a person decides.
  if (before !== null && pinned !== undefined && isOlder(plan, before.plan)) return 'older';
  return isOver(seal.validUntil, nowIso) ? 'expired' : null;
}

/** Who has a signed plan of this code; null where nobody or several have one. */
function onlyOneOf<K extends HandedPlan>(code: string, known: readonly K[]): K | null {
  const [one, ...more] = known.filter(({ plan, seal }) => seal !== undefined && plan.code === code);
  return one === undefined || more.length > 0 ? null : one;
}

function followed<K extends HandedPlan>({ plan, seal }: HandedPlan, known: readonly K[]): K | null {
  const same = known.find((one) => one.plan.id === plan.id);
  if (same !== undefined || seal === undefined) return same ?? null;
  const replaced = known.find((one) => one.plan.id === plan.replaces?.id);
  const sameCode = known.find((one) => one.seal?.thumbprint === seal.thumbprint && one.plan.code === plan.code);
  return replaced ?? sameCode ?? null;
}

/**
 * Versions of one plan are compared by number. Different plans, and equal numbers, are compared by their time of
 * creation, which every signed plan has in readable form.
 */
function isOlder(plan: Prescription, before: Prescription): boolean {
  if (plan.id === before.id && plan.version !== before.version) return plan.version < before.version;
  if (plan.replaces?.id === before.id && plan.replaces.version < before.version) return true;
  return instantOf(plan.created) < instantOf(before.created);
}
