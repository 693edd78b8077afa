import { useEffect, useRef } from 'preact/hooks';
import { PlayCaption } from '../parts/play/play-caption';
import { PracticeControls } from '../parts/play/practice-controls';
import { PracticeFaceWindow } from '../parts/play/practice-face-window';
import { SkipDemonstration } from '../parts/play/skip-demonstration';
import { WakingWayOn } from '../parts/play/waking-way-on';
import { useCovered } from '../parts/use-covered';
import { usePlayer, useSay } from '../player-context';
import { sleepersOf } from '../session/session-plan';

/** The game: the lagoon fills the window, and its lower end shows the same in words. No face of the player is ever shown here. */
export function PlayPage() {
  const { session, picture, settings, memory } = usePlayer();
  const say = useSay();
  const page = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const covered = useCovered(page, words);
  const block = session.currentBlock();
  const { motion, contrast, captions } = settings.value;
  const shells = memory.player.value?.shells ?? 0;
  const wordsOnly = session.state.picture.value === 'wordsOnly';

  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (block === null || wordsOnly || covered === null) return;
    picture.showIn(place.current, {
      scene: block.scene,
      sleepers: sleepersOf(block.rules.task),
      reducedMotion: motion === 'less',
      quality: 'auto',
      highContrast: contrast === 'strong',
      shells,
      covered,
    });
    return () => picture.showIn(null, null);
  }, [block, wordsOnly, motion, contrast, picture, shells, covered]);

  const { progress, flow } = session.state.play.value;
  const snapshot = session.state.snapshot.value;
  const shown = useRef(false);
  // A pause lies over what it interrupted.
  if (snapshot.matches({ underWay: 'active' })) {
    shown.current = snapshot.matches({ underWay: { active: 'demonstration' } });
  }
  // The button that skips goes with what it skips: whoever had the focus there is not left nowhere.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [shown.current]);
  return (
    <section class="play" data-page="play" data-flow={flow} aria-labelledby="title-play" ref={page}>
      <h1 id="title-play" class="unseen" ref={heading} tabIndex={-1}>
        {say('play.title')}
      </h1>
      <div class="stage" ref={place} role="img" aria-label={say('play.canvas')} />
      <div class="over">
        <PracticeFaceWindow />
        {shown.current ? (
          <SkipDemonstration />
        ) : (
          <PracticeControls movement={block?.rules.task.movement ?? 'rest'} folded />
        )}
        {wordsOnly && <p class="words-only big">{say('fault.lagoonLost')}</p>}
      </div>
      <div class="under" ref={words}>
        {(captions === 'shown' || wordsOnly) && <PlayCaption />}
        <meter class="unseen" min={0} max={1} value={progress} aria-label={say('play.progress')}>
          {progress}
        </meter>
        <WakingWayOn />
      </div>
    </section>
  );
}
