import { useEffect, useState } from 'preact/hooks';
import type { PasskeyState } from '../../ports/vault-port';
import { useConsole, useSay } from '../console-context';
import { PasscodeField } from '../vault/passcode-field';
import { passkeyRefusal } from '../vault/passkey-words';

/** A passkey of this device as a second way to unlock: set up with the passcode, taken away without it. The passcode always stays. */
export function PasskeyCard() {
  const console = useConsole();
  const say = useSay();
  const { vault } = console.ports;
  const [state, setState] = useState<PasskeyState | null>(null);
  const [passcode, setPasscode] = useState('');
  const [told, setTold] = useState({ words: '', isRefusal: false });
  const look = () => console.asking(() => vault.passkeyState()).then(setState);
  useEffect(() => void look(), []);

  const add = async () => {
    const answer = await console.asking(() => vault.addPasskey(passcode));
    setPasscode('');
    const isRefusal = answer !== null && answer.kind !== 'opened';
    setTold({
      words: isRefusal ? passkeyRefusal(answer, say) : answer === null ? '' : say('passkey.added'),
      isRefusal,
    });
    await look();
  };
  const remove = async () => {
    const removed = await console.asking(() => vault.removePasskey().then(() => true));
    setTold({ words: removed === true ? say('passkey.removed') : '', isRefusal: false });
    await look();
  };

  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h2>{say('passkey.title')}</h2>
      <p>{say('passkey.lead')}</p>
      {state !== null && <p class={state === 'present' ? '' : 'soft'}>{say(`passkey.${state}`)}</p>}
      {state === 'offered' && (
        <>
          <PasscodeField label={say('passcode.old')} value={passcode} onInput={setPasscode} />
          <button type="submit" disabled={passcode === ''}>
            {say('passkey.add')}
          </button>
        </>
      )}
      {state === 'present' && (
        <button type="button" onClick={() => void remove()}>
          {say('passkey.remove')}
        </button>
      )}
      <p role="status" class={told.isRefusal ? 'wrong' : ''}>
        {told.words}
      </p>
    </form>
  );
}
