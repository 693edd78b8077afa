import { useCallback, useRef } from 'preact/hooks';
import { usePlayer, useSay } from '../../player-context';
import { useHoldToMove } from './use-hold-to-move';

/** Presses are ignored for this long: the second press of a double click on "Try it" arrives here [ms]. */
const DOUBLE_CLICK_MS = 500;

/** Skips the demonstration by a press here or anywhere. The game begins when the press ends, so that only the next press moves the face. */
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
