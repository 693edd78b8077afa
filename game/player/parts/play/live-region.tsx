import { useEffect, useRef, useState } from 'preact/hooks';
import { usePlayer, useSay } from '../../player-context';
import { useCaption } from './use-caption';

/** Time that a screen reader needs for a sentence; newer ones wait, and only the last of them is said [ms]. */
const QUIET_MS = 2500;

/** What happens in the lagoon, in whole sentences for screen readers. Separate from the word that machines read. */
export function LiveRegion() {
  const { session } = usePlayer();
  const say = useSay();
  const { main, beside } = useCaption();
  const snapshot = session.state.snapshot.value;
  const paused = snapshot.matches({ underWay: 'paused' });
  const playing = snapshot.hasTag('judge');
  const sentence = paused ? say('say.playerPaused') : playing ? [beside, main].filter(Boolean).join(' ') : '';
  const said = useThrottled(sentence);
  return (
    <p class="unseen" role="status" aria-live="polite" data-testid="live-words">
      {said}
    </p>
  );
}

function useThrottled(sentence: string): string {
  const [said, setSaid] = useState(sentence);
  const quietUntil = useRef(0);
  useEffect(() => {
    const now = performance.now();
    const wait = Math.max(0, quietUntil.current - now);
    const timer = setTimeout(() => {
      quietUntil.current = performance.now() + QUIET_MS;
      setSaid(sentence);
    }, wait);
    return () => clearTimeout(timer);
  }, [sentence]);
  return said;
}
