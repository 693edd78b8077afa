import type { Prescription } from '../../therapy/prescription/prescription';
import type { KeptSeal, PlayerProfile } from './player-profile';
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
  /** Set when a person has said that a new player plays here; missing: nobody was asked. */
  readonly who?: 'somebodyNew';
}

export interface Confirmed extends BroughtPlan {
  /** The player of this device who played this plan before; null for a new player. */
  readonly before: PlayerProfile | null;
}

/**
 * The profile of a player who has just confirmed a plan. The reef and the chosen scenes stay. Grades stay only if
 * version and movements of the plan are unchanged: another version begins where its therapist says. A new calibration
 * is needed.
 */
export function confirmedProfile({ plan, seal, sign, before, newId, nowIso }: Confirmed): PlayerProfile {
  const samePlan =
    before?.plan.version === plan.version && JSON.stringify(before.plan.movements) === JSON.stringify(plan.movements);
  return {
    format: 'tiny-tides/player',
    version: 1,
    id: before?.id ?? newId(),
    ...{ sign, plan },
    ...(seal === undefined ? {} : { seal }),
    confirmedAt: nowIso,
    shells: before?.shells ?? 0,
    stairs: samePlan ? before.stairs : {},
    calibration: null,
    calibrationSourceId: null,
    ...(before?.scenes === undefined ? {} : { scenes: before.scenes }),
  };
}
