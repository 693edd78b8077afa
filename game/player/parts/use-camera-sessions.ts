import { useEffect, useState } from 'preact/hooks';
import type { SessionRecord } from '../../record/session-record';
import { usePlayer } from '../player-context';

/** The sessions that count against the day: this player's, with a camera. Null until they are read; none where nothing is kept. */
export function useCameraSessions(playerId: string | null): readonly SessionRecord[] | null {
  const { ports } = usePlayer();
  const [sessions, setSessions] = useState<readonly SessionRecord[] | null>(null);
  useEffect(() => {
    ports.store.listSessions().then(
      (stored) => {
        const read = stored.map(({ session }) => session).filter((session) => session !== null);
        setSessions(read.filter((session) => session.source === 'camera' && session.playerId === playerId));
      },
      () => setSessions([]),
    );
  }, [ports, playerId]);
  return sessions;
}
