import { usePlayer, useSay } from '../../player-context';
import { useTouch } from './use-touch';

export interface Caption {
  /** The one sentence worth saying now. */
  readonly main: string;
  /** What the lagoon does, beside it; null when the main sentence says all. */
  readonly beside: string | null;
}

/** What stands under the lagoon in words: the same for eyes and for ears. */
export function useCaption(): Caption {
  const { session } = usePlayer();
  const say = useSay();
  const touch = useTouch();
  const { state, cue, flow } = session.state.play.value;
  if (cue === 'shown.nowYou' && touch) return { main: say('shown.nowYou.touch'), beside: null };
  const waits = cue !== null && (flow === 'calm' || flow === 'paused');
  return { main: say(cue ?? state), beside: waits ? say(state) : null };
}
