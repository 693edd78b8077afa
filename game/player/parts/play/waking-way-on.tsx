import { usePlayer } from '../../player-context';
import { PracticeInstead } from '../camera/practice-instead';

/** Offered when a face source takes long to start: nobody has to wait for a question or a download. */
export function WakingWayOn() {
  const { session } = usePlayer();
  if (session.state.waking.value !== 'long') return null;
  return (
    <div class="row handed" data-testid="waking-way-on">
      <PracticeInstead />
    </div>
  );
}
