import type { Prescription } from '../../therapy/prescription/prescription';
import type { KeptSeal, PlayerProfile } from './player-profile';
import type { PlayerSign } from './player-sign';

/** A plan that somebody said is theirs. */
export interface BroughtPlan {
  readonly plan: Prescription;
  /** Missing where nobody has signed it. */
  readonly seal?: KeptSeal;
  readonly sign: PlayerSign;
  /** A UUID for somebody new. */
  readonly newId: () => string;
  readonly nowIso: string;
  /** Whether a person has said that somebody new plays here; missing: nobody was asked. */
  readonly who?: 'somebodyNew';
}

export interface Confirmed extends BroughtPlan {
  /** Who played this plan on this device before; null for somebody new. */
  readonly before: PlayerProfile | null;
}

/**
 * The profile of a player who has just confirmed a plan. The reef stays, and who swims with them. Grades stay only with the very same plan: another
 * version begins where its therapist says. The calibration is taken anew.
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
