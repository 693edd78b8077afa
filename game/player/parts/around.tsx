import { useEffect } from 'preact/hooks';
import { usePlayer } from '../player-context';
import { Dialogs } from './dialogs/dialogs';
import { LiveRegion } from './play/live-region';

/** What stands around every page: the open dialog, the words for screen readers, and the signs for machines. */
export function Around() {
  return (
    <>
      <RootSigns />
      <Dialogs />
      <LiveRegion />
      <PlayWord />
    </>
  );
}

/** The state of play as one word for machines; people hear the live region. */
function PlayWord() {
  const { session } = usePlayer();
  const paused = session.state.snapshot.value.matches({ underWay: 'paused' });
  return (
    <span class="unseen" data-testid="play-state" aria-hidden="true">
      {paused ? 'paused' : session.state.play.value.word}
    </span>
  );
}

/**
 * Writes flow and progress to the page's root (the `html` element), for programs that read the page from outside. A part of its own: what
 * changes many times a second must not draw the whole page anew.
 */
function RootSigns() {
  const { session } = usePlayer();
  const paused = session.state.snapshot.value.matches({ underWay: 'paused' });
  const { flow, progress } = session.state.play.value;
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.flow = paused ? 'paused' : flow;
    root.dataset.progress = progress.toFixed(2);
  }, [paused, flow, progress]);
  return null;
}
