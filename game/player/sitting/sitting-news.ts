import type { PlayerProfile } from '../people/player-profile';
import type { CameraSides } from './sides-asking';

/** What a sitting tells the device it happens on. */
export interface SittingNews extends CameraSides {
  profileChanged(profile: PlayerProfile): void;
}
