import { usePlayer, useSay } from '../player-context';

/** A plan came in a link while somebody is in a session: it waits, and that is said, but never over a game or after a hurt. */
export function WaitingLink() {
  const { session, linkWaits } = usePlayer();
  const say = useSay();
  const snapshot = session.state.snapshot.value;
  if (!linkWaits.value || snapshot.hasTag('judge') || snapshot.matches('hurt')) return null;
  return (
    <p class="note waiting-link" role="status">
      {say('bring.waits')}
    </p>
  );
}
