import type { Calibration } from '../../movement/calibration/calibration';
import type { PlanSeal } from '../../therapy/handover/take-plan';
import type { Prescription } from '../../therapy/prescription/prescription';
import type { StairState } from '../../therapy/staircase';
import type { ChosenScenes } from '../session/chosen-scenes';
import type { PlayerSign } from './player-sign';

/** The signature of a player's plan. Its key is pinned: a plan signed with another key cannot replace this one. */
export interface KeptSeal extends PlanSeal {
  /** The plan as it was signed, character for character (compact JWS): to be handed on, and to be verified again in case of doubt. */
  readonly sealed: string;
}

/** The signature of an earlier plan, by a key that a person has replaced by a new one. */
export interface FormerSeal extends KeptSeal {
  /** Wall clock at which the new key was pinned, ISO 8601: what was played before it was played by this plan's key. */
  readonly until: string;
}

/** One player of this device. Kept under `player:` and its id. */
export interface PlayerProfile {
  readonly format: 'tiny-tides/player';
  readonly version: 1;
  readonly id: string;
  readonly sign: PlayerSign;
  readonly plan: Prescription;
  /** Missing where the plan is unsigned. */
  readonly seal?: KeptSeal;
  /** Oldest first; missing where the key never changed. */
  readonly formerSeals?: readonly FormerSeal[];
  /** Wall clock at which "my therapist gave me this" and the side were confirmed, ISO 8601. */
  readonly confirmedAt: string;
  /** Shells in the reef: one for each session that earned one, for quality. */
  readonly shells: number;
  /** The stair position of each planned movement between two grades, by its index in the plan. */
  readonly stairs: Readonly<Record<string, StairState>>;
  /** The last calibration, used again while it is valid. */
  readonly calibration: Calibration | null;
  /** `sourceId` of the camera of the calibration; where it is missing or null, the calibration is not used again. Never exported. */
  readonly calibrationSourceId?: string | null;
  /** The scenes that this player chose for movements; missing in profiles older than this choice. */
  readonly scenes?: ChosenScenes;
}

export const PLAYER_KEY = 'player:';
