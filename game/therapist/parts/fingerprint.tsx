import { useEffect, useState } from 'preact/hooks';
import { fingerprintWords } from '../../therapy/handover/fingerprint-words';
import { useConsole, useLanguage, useSay } from '../console-context';

/** The words that patient and therapist compare; a sentence where this browser has no key. */
export function Fingerprint() {
  const { loadSeal } = useConsole().ports;
  const language = useLanguage();
  const say = useSay();
  const [thumbprint, setThumbprint] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    loadSeal()
      .then((seal) => seal.key())
      .then(
        (key) => setThumbprint(key.thumbprint),
        // Nothing is lost: there is no key, and that is what the page says.
        () => setIsMissing(true),
      );
  }, []);
  if (isMissing) return <p class="wrong">{say('sign.noKey')}</p>;
  if (thumbprint === null) return null;
  return (
    <p class="fingerprint">
      {say('fingerprint')} <strong>{fingerprintWords(thumbprint, language).join(' · ')}</strong>
    </p>
  );
}
