import { usePlayer, useSay } from '../../player-context';
import { Icon } from '../icon';

/** Offers the practice face where a camera cannot be used. */
export function PracticeInstead() {
  const { session } = usePlayer();
  const say = useSay();
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        session.send({ type: 'LEAVE' });
        session.send({ type: 'CHOOSE', face: 'practice' });
      }}
    >
      <Icon name="mask" />
      {say('fault.practiceInstead')}
    </button>
  );
}
