import { useState } from 'preact/hooks';
import { LEAST_PASSCODE_LETTERS, type Unlocked } from '../../ports/vault-port';
import { useConsole, useSay } from '../console-context';
import { WhenLoaded } from '../parts/when-loaded';
import { PasscodeField } from '../vault/passcode-field';
import { passcodeRefusal } from '../vault/passcode-words';
import { UnlockByPasskey } from '../vault/unlock-by-passkey';

/** A new browser's first page has to be small, and few bring a backup to it. */
const loadRestore = async () => (await import('../vault/restore-backup')).RestoreBackup;

/** Sets a passcode for a new console, or asks for that of the existing one. */
export function UnlockPage() {
  const { vault } = useConsole();
  const say = useSay();
  const [restores, setRestores] = useState(false);
  if (vault.value !== 'none') {
    return (
      <>
        <LockedVault />
        <UnlockByPasskey />
      </>
    );
  }
  return (
    <>
      <NewVault />
      <details class="card narrow" onToggle={(event) => setRestores(event.currentTarget.open)}>
        <summary>{say('backup.restore')}</summary>
        {restores && <WhenLoaded load={loadRestore} props={{}} />}
      </details>
    </>
  );
}

function NewVault() {
  const console = useConsole();
  const say = useSay();
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [making, setMaking] = useState(false);
  const make = async () => {
    setMaking(true);
    await console.create(first);
    setMaking(false);
  };
  const short = first.length < LEAST_PASSCODE_LETTERS;
  return (
    <form
      class="card narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (!short && !making && first === again) void make();
      }}
    >
      <h1>{say('new.title')}</h1>
      <p>{say('new.lead')}</p>
      <ul>
        <li>{say('new.encrypted')}</li>
        <li>{say('new.codes')}</li>
        <li>{say('new.forgotten')}</li>
      </ul>
      <PasscodeField label={say('passcode.new', { least: LEAST_PASSCODE_LETTERS })} value={first} onInput={setFirst} />
      <PasscodeField label={say('passcode.again')} value={again} onInput={setAgain} />
      {again !== '' && again !== first && <p class="wrong">{say('passcode.differ')}</p>}
      <button type="submit" class="main" disabled={short || making || first !== again}>
        {say('new.go')}
      </button>
    </form>
  );
}

function LockedVault() {
  const console = useConsole();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [trying, setTrying] = useState(false);
  const [answer, setAnswer] = useState<Unlocked | null>(null);
  const unlock = async () => {
    setTrying(true);
    setAnswer(await console.unlock(typed));
    setTrying(false);
    setTyped('');
  };
  return (
    <form
      class="card narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '' && !trying) void unlock();
      }}
    >
      <h1>{say('locked.title')}</h1>
      <p>{say('locked.lead')}</p>
      <PasscodeField label={say('passcode')} value={typed} onInput={setTyped} />
      <div role="status" class="wrong">
        {answer !== null && answer.kind !== 'opened' && passcodeRefusal(answer, say)}
      </div>
      <button type="submit" class="main" disabled={trying || typed === ''}>
        {say(trying ? 'locked.trying' : 'locked.go')}
      </button>
    </form>
  );
}
