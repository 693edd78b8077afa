import { useEffect, useState } from 'preact/hooks';
import type { PasskeyState } from '../../ports/vault-port';
import { useConsole, useSay } from '../console-context';
import { passkeyRefusal } from './passkey-words';

/** The second way in, on the locked page; nothing at all where none is set up. */
export function UnlockByPasskey() {
  const console = useConsole();
  const say = useSay();
  const { vault } = console.ports;
  const [state, setState] = useState<PasskeyState | null>(null);
  const [refusal, setRefusal] = useState('');
  useEffect(() => void console.asking(() => vault.passkeyState()).then(setState), []);
  if (state !== 'present') return null;
  const unlock = async () => {
    setRefusal('');
    const answer = await console.asking(() => vault.unlockByPasskey());
    if (answer !== null && answer.kind !== 'opened') setRefusal(passkeyRefusal(answer, say));
  };
  return (
    <section class="card narrow">
      <button type="button" onClick={() => void unlock()}>
        {say('passkey.unlock')}
      </button>
      <p role="status" class="wrong">
        {refusal}
      </p>
    </section>
  );
}
