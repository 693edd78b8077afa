import type { Calibration } from '../../movement/calibration/calibration';
import type { PlanSeal } from '../../therapy/handover/take-plan';
import type { Prescription } from '../../therapy/prescription/prescription';
import type { StairState } from '../../therapy/staircase';
import type { ChosenScenes } from '../session/chosen-scenes';
import type { PlayerSign } from './player-sign';

/** The signature of a player's plan. Its key is pinned: another key's plan takes the place of this one no more. */
export interface KeptSeal extends PlanSeal {
  /** The plan as it was signed, letter for letter (compact JWS): what is handed on, and looked into again where somebody doubts. */
  readonly sealed: string;
}

/** One player of this device. Kept under `player:` and its id. */
export interface PlayerProfile {
  readonly format: 'tiny-tides/player';
  readonly version: 1;
  readonly id: string;
  readonly sign: PlayerSign;
  readonly plan: Prescription;
  /** Missing where nobody has signed the plan. */
  readonly seal?: KeptSeal;
  /** Wall clock at which "my therapist gave me this" and the side were confirmed, ISO 8601. */
  readonly confirmedAt: string;
  /** Shells in the reef: one a session, for quality. */
  readonly shells: number;
  /** Where each planned movement stands between two grades, by its index in the plan. */
  readonly stairs: Readonly<Record<string, StairState>>;
  /** The last calibration, reused while it stays valid. */
  readonly calibration: Calibration | null;
  /** `sourceId` of the camera it was made with; missing or null where that is not known, and then it is not reused. Never exported. */
  readonly calibrationSourceId?: string | null;
  /** Who swims with this player in each movement; missing in a profile from before there was a choice. */
  readonly scenes?: ChosenScenes;
}

export const PLAYER_KEY = 'player:';
