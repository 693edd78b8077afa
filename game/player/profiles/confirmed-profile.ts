import { type SaidOfPlan, takePlan } from '../../therapy/handover/take-plan';
import type { Prescription } from '../../therapy/prescription/prescription';
import type { FormerSeal, KeptSeal, PlayerProfile } from './player-profile';
import type { PlayerSign } from './player-sign';

/** A plan that the player has confirmed as theirs. */
export interface BroughtPlan {
  readonly plan: Prescription;
  /** Missing where the plan is unsigned. */
  readonly seal?: KeptSeal;
  readonly sign: PlayerSign;
  /** A UUID for somebody new. */
  readonly newId: () => string;
  readonly nowIso: string;
  /** What a person has said of it; missing: nobody was asked. */
  readonly who?: Exclude<SaidOfPlan, 'anybody'>;
}

export interface Confirmed extends BroughtPlan {
  /** The player of this device who played this plan before; null for a new player. */
  readonly before: PlayerProfile | null;
}

/**
 * The profile of a player who has just confirmed a plan. The reef and the chosen scenes stay. Grades stay only if
 * plan, version and movements are unchanged: another version begins where its therapist says. A new calibration
 * is needed.
 */
export function confirmedProfile({ plan, seal, sign, before, newId, nowIso }: Confirmed): PlayerProfile {
  const samePlan =
    before?.plan.id === plan.id &&
    before.plan.version === plan.version &&
    JSON.stringify(before.plan.movements) === JSON.stringify(plan.movements);
  const former = formerSeals(before, seal, nowIso);
  return {
    format: 'tiny-tides/player',
    version: 1,
    id: before?.id ?? newId(),
    ...{ sign, plan },
    ...(seal === undefined ? {} : { seal }),
    ...(former.length === 0 ? {} : { formerSeals: former }),
    confirmedAt: nowIso,
    shells: before?.shells ?? 0,
    stairs: samePlan ? before.stairs : {},
    calibration: null,
    calibrationSourceId: null,
    ...(before?.scenes === undefined ? {} : { scenes: before.scenes }),
  };
}

/** The keys before this one stay known: nothing that was signed by them is forgotten. */
function formerSeals(before: PlayerProfile | null, seal: KeptSeal | undefined, nowIso: string): readonly FormerSeal[] {
  const known = before?.formerSeals ?? [];
  const last = before?.seal;
  if (last === undefined || seal === undefined || last.thumbprint === seal.thumbprint) return known;
  return [...known, { ...last, until: nowIso }];
}

/**
 * Whether a plan replaces one that another window has confirmed meanwhile: a signed plan by the rules for signed plans,
 * otherwise the newer version.
 */
export function goesOver(brought: BroughtPlan, now: PlayerProfile): boolean {
  if ('refused' in takePlan(brought, [now], brought.nowIso, brought.who)) return false;
  return brought.seal !== undefined || now.plan.version < brought.plan.version;
}
