import { fingerprintWords } from '../../therapy/handover/fingerprint-words';
import { usePlayer, useSay } from '../player-context';

/** Who signed a plan, as six words that a therapist can read out. `known`: signed by the same key as the plan before it. */
export function SignedBy({ thumbprint, known }: { thumbprint: string; known: boolean }) {
  const { spoken } = usePlayer();
  const say = useSay();
  return (
    <div class="stack tight">
      <p>{say(known ? 'bring.signed.known' : 'bring.signed')}</p>
      <ol class="key-words">
        {fingerprintWords(thumbprint, spoken.value.language).map((word, i) => (
          <li key={`${i}-${word}`}>{word}</li>
        ))}
      </ol>
      {!known && <p class="soft">{say('bring.signed.compare')}</p>}
    </div>
  );
}
