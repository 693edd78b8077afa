import { useState } from 'preact/hooks';
import { fingerprintWords } from '../../therapy/handover/fingerprint-words';
import { usePlayer, useSay } from '../player-context';

/**
 * The kind way when a therapist has a new computer, and with it a new key: a grown-up compares the six new words with the therapist and says so. Nothing is
 * changed here; what follows is the page that confirms every plan.
 */
export function NewKey({ thumbprint, onCompared }: { thumbprint: string; onCompared: () => void }) {
  const { spoken } = usePlayer();
  const say = useSay();
  const [isTold, setIsTold] = useState(false);
  const [isSame, setIsSame] = useState(false);
  return (
    <details class="new-key">
      <summary>{say('newKey.door')}</summary>
      <div class="stack tight">
        <p>{say('newKey.lead')}</p>
        <p>{say('newKey.words')}</p>
        <ol class="key-words">
          {fingerprintWords(thumbprint, spoken.value.language).map((word, i) => (
            <li key={`${i}-${word}`}>{word}</li>
          ))}
        </ol>
        <p>{say('newKey.other')}</p>
        <label class="tick">
          <input type="checkbox" checked={isTold} onChange={(event) => setIsTold(event.currentTarget.checked)} />
          <span>{say('newKey.told')}</span>
        </label>
        <label class="tick">
          <input type="checkbox" checked={isSame} onChange={(event) => setIsSame(event.currentTarget.checked)} />
          <span>{say('newKey.same')}</span>
        </label>
        <p class="soft">{say('newKey.keeps')}</p>
        <div class="row">
          <button type="button" class="button" disabled={!isTold || !isSame} onClick={onCompared}>
            {say('newKey.go')}
          </button>
        </div>
      </div>
    </details>
  );
}
