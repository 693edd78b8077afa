import type { PlayerProfile } from '../profiles/player-profile';
import { grownShells } from '../profiles/shell-count';
import { useCameraSessions } from './use-camera-sessions';

/**
 * The number of shells in a player's reef; without a plan (null), those of the trial games with the camera on this
 * device. Null until they are read.
 */
export function useReef(profile: PlayerProfile | null): number | null {
  const sessions = useCameraSessions(profile?.id ?? null);
  if (profile !== null) return profile.shells;
  return sessions === null ? null : grownShells(sessions);
}
