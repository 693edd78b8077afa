import type { SessionRecord } from '../../record/session-record';
import type { PlayerProfile } from '../profiles/player-profile';
import type { CameraSides } from './steps/sides-asking';

/** What a session tells the device it happens on. */
export interface SessionListener extends CameraSides {
  /** A session with the camera was closed. `change`: what it makes of its player as they stand now; nobody without a plan. */
  played(record: SessionRecord, playerId: string | null, change: (now: PlayerProfile) => PlayerProfile): void;
}
