import { useState } from 'preact/hooks';
import { VaultError } from '../../ports/vault-port';
import { useConsole, useSay } from '../console-context';
import { Dialog } from '../parts/dialog';
import { eraseConsole } from '../vault/erase-console';

type Answer = Awaited<ReturnType<typeof eraseConsole>> | 'refused';

/** Erases the whole console: says what is lost, and asks for a tick and a second press. */
export function EraseConsoleCard() {
  const console = useConsole();
  const say = useSay();
  const [asks, setAsks] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const close = () => {
    setAsks(false);
    setAnswer(null);
    // Where all is erased there is no console any more: the first page says so.
    if (answer === 'erased' || answer === 'withoutKey') void console.asking(() => console.ports.vault.open());
  };
  return (
    <section class="card">
      <h2>{say('eraseAll.title')}</h2>
      <p>{say('eraseAll.lead')}</p>
      <button type="button" class="danger" onClick={() => setAsks(true)}>
        {say('eraseAll.title')}
      </button>
      {asks && (
        <Dialog title={say('eraseAll.title')} onClose={close}>
          {answer === null ? (
            <Asks onAnswer={setAnswer} onClose={close} />
          ) : (
            <Answered answer={answer} onClose={close} />
          )}
        </Dialog>
      )}
    </section>
  );
}

function Asks({ onAnswer, onClose }: { onAnswer: (answer: Answer) => void; onClose: () => void }) {
  const console = useConsole();
  const say = useSay();
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const erase = async () => {
    setBusy(true);
    try {
      onAnswer(await eraseConsole(console.ports.vault, console.ports));
    } catch (error) {
      setBusy(false);
      if (!(error instanceof VaultError)) throw error;
      onAnswer('refused');
    }
  };
  return (
    <>
      <p>{say('eraseAll.lost')}</p>
      <p>{say('eraseAll.key')}</p>
      <p>{say('eraseAll.backup')}</p>
      <label class="tick">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
        {say('eraseAll.sure')}
      </label>
      <p class="row">
        <button type="button" class="danger" disabled={!sure || busy} onClick={() => void erase()}>
          {say('eraseAll.go')}
        </button>
        <button type="button" onClick={onClose}>
          {say('eraseAll.no')}
        </button>
      </p>
    </>
  );
}

function Answered({ answer, onClose }: { answer: Answer; onClose: () => void }) {
  const say = useSay();
  return (
    <>
      <p role="status">{say(`eraseAll.${answer}`)}</p>
      <p class="row">
        <button type="button" onClick={onClose}>
          {say('eraseAll.close')}
        </button>
      </p>
    </>
  );
}
