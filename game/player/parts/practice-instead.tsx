import { usePlayer, useSay } from '../player-context';
import { Icon } from './icon';

/** The way out where a camera cannot be used. */
export function PracticeInstead() {
  const { sitting } = usePlayer();
  const say = useSay();
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        sitting.send({ type: 'LEAVE' });
        sitting.send({ type: 'CHOOSE', face: 'practice' });
      }}
    >
      <Icon name="mask" />
      {say('fault.practiceInstead')}
    </button>
  );
}
