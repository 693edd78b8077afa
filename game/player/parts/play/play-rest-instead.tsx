import { usePlayer, useSay } from '../../player-context';
import { firstTaste } from '../../session/first-taste';

/** Offers the game of letting go, which is possible with every face, where a movement cannot be seen. */
export function PlayRestInstead() {
  const { session, options, ports } = usePlayer();
  const say = useSay();
  const rest = { ...options, movement: 'rest', allowances: [] } as const;
  return (
    <button
      type="button"
      class="button"
      onClick={() => session.playRestInstead(firstTaste(ports.levels, rest, 'camera').plan)}
    >
      {say('letGo.playRest')}
    </button>
  );
}
