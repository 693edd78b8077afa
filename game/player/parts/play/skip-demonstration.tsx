import { useCallback, useRef } from 'preact/hooks';
import { usePlayer, useSay } from '../../player-context';
import { useHoldToMove } from './use-hold-to-move';

/** The second press of a double click on "Try it" lands here and means nothing [ms]. */
const DOUBLE_CLICK_MS = 500;

/**
 * Whoever would rather play than watch presses this, or anywhere. The game begins when the press ends: the next one is the
 * first that moves.
 */
export function SkipDemonstration() {
  const { session, ports } = usePlayer();
  const sinceMs = useRef(ports.clock.nowMs());
  const say = useSay();
  const skip = useCallback(() => session.send({ type: 'SHOWN' }), [session]);
  useHoldToMove(
    useCallback(
      (held: boolean) => {
        if (!held && ports.clock.nowMs() - sinceMs.current > DOUBLE_CLICK_MS) skip();
      },
      [skip, ports],
    ),
  );
  return (
    <button type="button" class="button" data-skip onClick={skip}>
      {say('shown.skip')}
    </button>
  );
}
