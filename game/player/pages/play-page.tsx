import { useEffect, useRef } from 'preact/hooks';
import { PracticeControls } from '../parts/practice-controls';
import { PracticeFaceWindow } from '../parts/practice-face-window';
import { SkipDemonstration } from '../parts/skip-demonstration';
import { useCaption } from '../parts/use-caption';
import { WakingWayOn } from '../parts/waking-way-on';
import { usePlayer, useSay } from '../player-context';
import { sleepersOf } from '../sitting/sitting-plan';
import { wakingWords } from '../sitting/sitting-state';

/** The game: the lagoon's picture, and under it the same in words. No face of the player is shown here, ever. */
export function PlayPage() {
  const { sitting, picture, settings, memory } = usePlayer();
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const block = sitting.currentBlock();
  const { motion, contrast, captions } = settings.value;
  const shells = memory.player.value?.shells ?? 0;
  const wordsOnly = sitting.state.picture.value === 'wordsOnly';

  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (block === null || wordsOnly) return;
    picture.showIn(place.current, {
      scene: block.scene,
      sleepers: sleepersOf(block.rules.task),
      reducedMotion: motion === 'less',
      quality: 'auto',
      highContrast: contrast === 'strong',
      shells,
    });
    return () => picture.showIn(null, null);
  }, [block, wordsOnly, motion, contrast, picture, shells]);

  const { progress, flow, word } = sitting.state.play.value;
  const { main, beside } = useCaption();
  const shown = sitting.state.snapshot.value.matches({ sitting: { active: 'demonstration' } });
  const waking = sitting.state.waking.value;
  return (
    <section class="play" data-page="play" data-flow={flow} aria-labelledby="title-play">
      <h1 id="title-play" class="unseen" ref={heading} tabIndex={-1}>
        {say('play.title')}
      </h1>
      <div class="stage" ref={place} role="img" aria-label={say('play.canvas')}>
        {wordsOnly && <p class="words-only big">{say('fault.lagoonLost')}</p>}
        <PracticeFaceWindow />
      </div>
      <div class="under">
        {(captions === 'shown' || wordsOnly) && (
          <div class="caption" data-word={word} aria-hidden="true">
            <p class="big">{waking === 'no' ? main : say(wakingWords(waking))}</p>
            {waking === 'no' && beside !== null && <p class="soft">{beside}</p>}
          </div>
        )}
        <meter class="unseen" min={0} max={1} value={progress} aria-label={say('play.progress')}>
          {progress}
        </meter>
        <WakingWayOn />
        {shown ? <SkipDemonstration /> : <PracticeControls />}
      </div>
    </section>
  );
}
