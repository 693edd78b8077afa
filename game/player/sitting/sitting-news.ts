import type { PlayerProfile } from '../people/player-profile';

/** What a sitting tells the device it happens on. */
export interface SittingNews {
  profileChanged(profile: PlayerProfile): void;
  /** This camera shows left as left; it need not be asked again. */
  sidesKnown(cameraLabel: string): void;
  isSidesKnown(cameraLabel: string): boolean;
}
