import { useCallback } from 'preact/hooks';
import { usePlayer, useSay } from '../player-context';
import { useHoldToMove } from './use-hold-to-move';

/** Whoever would rather play than watch presses this, or anywhere: the game begins. */
export function SkipDemonstration() {
  const { sitting } = usePlayer();
  const say = useSay();
  const skip = useCallback(() => sitting.send({ type: 'SHOWN' }), [sitting]);
  useHoldToMove(useCallback((held: boolean) => held && skip(), [skip]));
  return (
    <button type="button" class="button" data-skip onClick={skip}>
      {say('shown.skip')}
    </button>
  );
}
