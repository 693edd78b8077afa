import type { PatientHead, StairDecision } from '../../../caseload/patient-file';
import type { PlannedRef } from '../../../caseload/plans/plan-difference';
import type { Standing } from '../../../caseload/plans/where-it-stands';
import { instantOf } from '../../../therapy/dose/new-day';
import type { PlannedMovement, Prescription } from '../../../therapy/prescription/prescription';
import { draftOf } from '../versions';

/** The plan with a decision about one movement in it: the plan is what the player obeys, the decision is kept to be read. */
export function decidedIn(plan: Prescription, decision: Omit<StairDecision, 'at'>): Prescription {
  const { grade } = decision;
  const decided = (planned: PlannedMovement): PlannedMovement => {
    const { staircase: _, ...free } = planned;
    switch (decision.decision) {
      case 'frozen':
        return { ...free, grade, staircase: 'off' };
      case 'free':
        return { ...free, grade };
      case 'undone':
        return { ...planned, grade };
    }
  };
  const movements = plan.movements.map((planned) => (isSame(planned, decision) ? decided(planned) : planned));
  return { ...plan, movements };
}

/**
 * The patient with one more decision. A draft holds one for each movement: a second one takes the place of the first, and
 * letting a movement go on that was never frozen in a version that was handed over is none.
 */
export function withDecision(file: PatientHead, decision: StairDecision): PatientHead {
  const draft = draftOf(file);
  const before = file.plans.findLast(({ plan }) => plan !== draft)?.plan;
  const wasFrozen = before?.movements.find((one) => isSame(one, decision))?.staircase === 'off';
  const others = file.stairDecisions.filter((one) => !isSame(one, decision) || !isOfDraft(one, draft));
  const isBack = decision.decision === 'free' && !wasFrozen;
  return { ...file, stairDecisions: isBack ? others : [...others, decision] };
}

/** The patient without the decisions of a draft that is thrown away: they never counted. */
export function withoutDraftDecisions(file: PatientHead): PatientHead {
  const draft = draftOf(file);
  return { ...file, stairDecisions: file.stairDecisions.filter((one) => !isOfDraft(one, draft)) };
}

/** The plan with every movement that is known to stand somewhere beginning there. */
export function beginningWhereItStands(plan: Prescription, standings: readonly Standing[]): Prescription {
  const movements = plan.movements.map((planned) => {
    const standing = standingOf(planned, standings);
    return standing === null ? planned : { ...planned, grade: standsWithin(planned, standing) };
  });
  return { ...plan, movements };
}

/**
 * The standings that the next version may begin from: none where the newest one is not what the patient has. What its
 * therapist has just written and signed is not overruled by sessions of the version before.
 */
export function standingsToBegin(
  newest: Pick<Prescription, 'id' | 'version'> | null,
  held: Pick<Prescription, 'id' | 'version'> | null,
  standings: readonly Standing[],
): readonly Standing[] {
  return held !== null && newest?.id === held.id && newest.version === held.version ? standings : [];
}

/** The grade at which a movement stands, inside the bounds that a plan sets now. */
export function standsWithin({ bounds }: Pick<PlannedMovement, 'bounds'>, { next }: Pick<Standing, 'next'>): number {
  return Math.min(bounds.hardest, Math.max(bounds.easiest, next));
}

/** A movement that a draft would begin at another grade than the patient stands at. */
export interface Elsewhere extends PlannedRef {
  /** The grade of the draft. */
  readonly grade: number;
  /** Inside the draft's bounds. */
  readonly stands: number;
}

/** The movements that a draft would throw to another grade; not those whose step the therapist has undone in it. */
export function elsewhere(
  draft: Prescription,
  standings: readonly Standing[],
  decisions: readonly StairDecision[],
): readonly Elsewhere[] {
  return draft.movements.flatMap((planned) => {
    const { movement, level, grade } = planned;
    const standing = standingOf(planned, standings);
    if (standing === null) return [];
    const stands = standsWithin(planned, standing);
    if (stands === grade) return [];
    const last = decisions.findLast((one) => isSame(one, planned));
    if (last?.decision === 'undone' && last.grade === grade && isOfDraft(last, draft)) return [];
    return [{ movement, level, grade, stands }];
  });
}

/** Where a planned movement stands; null where it was in no version that the patient has. */
export function standingOf(planned: PlannedRef, standings: readonly Standing[]): Standing | null {
  return standings.find((one) => isSame(one, planned)) ?? null;
}

function isSame(a: PlannedRef, b: PlannedRef): boolean {
  return a.movement === b.movement && a.level === b.level;
}

function isOfDraft({ at }: StairDecision, draft: Prescription | null): boolean {
  return draft !== null && instantOf(at) >= instantOf(draft.created);
}
