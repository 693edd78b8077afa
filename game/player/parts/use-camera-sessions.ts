import { useEffect, useState } from 'preact/hooks';
import type { SessionRecord } from '../../record/session-record';
import { usePlayer } from '../player-context';

/** The sessions that count for the day: this player's, with a camera. Null until they are read: nothing is begun on an older answer. */
export function useCameraSessions(playerId: string | null): readonly SessionRecord[] | null {
  const { ports, memory } = usePlayer();
  const [sessions, setSessions] = useState<readonly SessionRecord[] | null>(null);
  const here = memory.playedHere.value;
  useEffect(() => {
    let asked = true;
    // Never refused: what cannot be read is told by `memory.unreadable`.
    void memory.cameraSessions(playerId, ports.clock.nowIso()).then((found) => {
      // An answer about the player before comes too late.
      if (asked) setSessions(found);
    });
    return () => {
      asked = false;
    };
  }, [ports, memory, playerId, here]);
  return sessions;
}

/** The same for what is only shown: until they are read anew, as they were counted last, so that what stands does not change its size. */
export function useSessionsAsKnown(playerId: string | null): readonly SessionRecord[] | null {
  const { memory } = usePlayer();
  return useCameraSessions(playerId) ?? memory.counted.get(playerId) ?? null;
}
