import { useMemo } from 'preact/hooks';
import { usePlayer } from '../../player-context';
import { wakingWords } from '../../session/session-state';
import type { WordKey } from '../../words/words';
import { useCaption } from './use-caption';

/** Every sentence that can appear here during play. */
const appearing = (keys: readonly WordKey[]) =>
  keys.filter((key) => /^(say|cue|shown)\./.test(key) && key !== 'shown.skip');
/** What may stand beside advice: the two states in which the lagoon waits. */
const WAITING = ['say.calm', 'say.paused'] as const;

/**
 * The visible words under the lagoon. Their box is as high as the tallest sentence needs in this language, size and
 * window, so that nothing moves when the words change.
 */
export function PlayCaption() {
  const { session, spoken } = usePlayer();
  const { say, keys } = spoken.value;
  const all = useMemo(() => appearing(keys), [keys]);
  const { main, beside } = useCaption();
  const waking = session.state.waking.value;
  const { face } = session.state.snapshot.value.context;
  return (
    <div class="caption" data-word={session.state.play.value.word} aria-hidden="true">
      {all.map((key) => (
        <div class="caption-room" key={key}>
          <b data-words={say(key)} />
          {key.startsWith('cue.soften.') && WAITING.map((state) => <i key={state} data-words={say(state)} />)}
        </div>
      ))}
      <div class="caption-now">
        <p class="big">{waking === 'no' ? main : say(wakingWords(waking, session.state.starting.value, face))}</p>
        {waking === 'no' && beside !== null && <p class="soft">{beside}</p>}
      </div>
    </div>
  );
}
