import { useHome, useSay } from '../player-context';
import { languageName } from './language-name';

/** Says that the words of the chosen language could not be fetched, and offers to try again. */
export function WordsMissing() {
  const { unspoken, change } = useHome();
  const say = useSay();
  const language = unspoken.value;
  if (language === null) return null;
  return (
    <div class="note" role="alert" data-note="words-missing">
      <p>{say('words.missing', { name: languageName(language) })}</p>
      <div class="row handed">
        <button type="button" class="button" onClick={() => change({ language })}>
          {say('go.again')}
        </button>
      </div>
    </div>
  );
}
