import { usePlayer, useSay } from '../../player-context';

/** Says that a plan in a link waits because a session is under way; not shown during a game or after "stop, it hurts". */
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
