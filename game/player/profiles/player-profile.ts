import type { Calibration } from '../../movement/calibration/calibration';
import type { Prescription } from '../../therapy/prescription/prescription';
import type { StairState } from '../../therapy/staircase';
import type { ChosenScenes } from '../session/chosen-scenes';
import type { PlayerSign } from './player-sign';

/** One player of this device. Kept under `player:` and its id. */
export interface PlayerProfile {
  readonly format: 'tiny-tides/player';
  readonly version: 1;
  readonly id: string;
  readonly sign: PlayerSign;
  readonly plan: Prescription;
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
