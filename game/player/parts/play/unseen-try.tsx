import { useEffect, useState } from 'preact/hooks';
import { usePlayer, useSay } from '../../player-context';
import { PlayRestInstead } from './play-rest-instead';

/** How long no try may be counted before another way is offered: four slow ones. Whoever is still getting ready loses nothing by it [ms]. */
const LONG_MS = 45_000;

/**
 * Offers a way on where no try was counted for long. A rest that was learned from a face that was not soft, and a movement that is
 * too small to be seen, would be waited for without end. To be drawn anew (`key`) with each counted try.
 */
export function UnseenTry() {
  const { session } = usePlayer();
  const say = useSay();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  const { face } = session.state.snapshot.value.context;
  return (
    <div class="note stack tight" role="status" data-note="unseen-try">
      <p>{say(`letGo.unseen.${face}`)}</p>
      <div class="row handed">
        <button type="button" class="button" onClick={() => session.again()}>
          {say('letGo.onceMore')}
        </button>
        {face === 'camera' && <PlayRestInstead />}
      </div>
    </div>
  );
}
