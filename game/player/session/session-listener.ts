import type { SessionRecord } from '../../record/session-record';
import type { PlayerProfile } from '../profiles/player-profile';
import type { CameraSides } from './steps/sides-asking';

/** What a session reports to its device. */
export interface SessionListener extends CameraSides {
  /** A session with the camera was closed. `change`: applied to its player's newest profile; without a plan there is no player. */
  played(record: SessionRecord, playerId: string | null, change: (now: PlayerProfile) => PlayerProfile): void;
}
