import { usePlayer, useSay } from '../../player-context';
import { useTouch } from './use-touch';

export interface Caption {
  /** The one sentence that is most important now. */
  readonly main: string;
  /** What the lagoon does, as a second sentence; null when the main sentence says all. */
  readonly beside: string | null;
}

/** The words under the lagoon: the same for the eyes and for a screen reader. */
export function useCaption(): Caption {
  const { session } = usePlayer();
  const say = useSay();
  const touch = useTouch();
  const { state, cue, flow } = session.state.play.value;
  if (cue === 'shown.nowYou' && touch) return { main: say('shown.nowYou.touch'), beside: null };
  const waits = cue !== null && (flow === 'calm' || flow === 'paused');
  return { main: say(cue ?? state), beside: waits ? say(state) : null };
}
