import { usePlayer } from '../player-context';
import type { PlayerProfile } from '../profiles/player-profile';
import { type TodaysSession, todaysSession } from '../profiles/todays-session';
import { useSessionsAsKnown } from './use-camera-sessions';

/** To be shown: what a player's plan has for today, after what was played; null until the sessions that are kept have been read. */
export function useTodaysSession({ id, plan, stairs }: PlayerProfile): TodaysSession | null {
  const { ports, options } = usePlayer();
  const sessions = useSessionsAsKnown(id);
  if (sessions === null) return null;
  const asked = { levels: ports.levels, nowIso: ports.clock.nowIso(), attempts: options.attempts };
  return todaysSession({ ...asked, plan, stairs, sessions });
}
