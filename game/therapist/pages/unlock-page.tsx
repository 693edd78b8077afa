import { useState } from 'preact/hooks';
import { LEAST_PASSCODE_LETTERS, type Unlocked } from '../../ports/vault-port';
import { useConsole, useSay } from '../console-context';

/** Sets a passcode for a new console, or asks for that of the existing one. */
export function UnlockPage() {
  const { vault } = useConsole();
  return vault.value === 'none' ? <NewVault /> : <LockedVault />;
}

function NewVault() {
  const console = useConsole();
  const say = useSay();
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const short = first.length < LEAST_PASSCODE_LETTERS;
  return (
    <form
      class="card narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (!short && first === again) void console.create(first);
      }}
    >
      <h1>{say('new.title')}</h1>
      <p>{say('new.lead')}</p>
      <ul>
        <li>{say('new.encrypted')}</li>
        <li>{say('new.codes')}</li>
        <li>{say('new.forgotten')}</li>
      </ul>
      <Passcode label={say('passcode.new', { least: LEAST_PASSCODE_LETTERS })} value={first} onInput={setFirst} />
      <Passcode label={say('passcode.again')} value={again} onInput={setAgain} />
      {again !== '' && again !== first && <p class="wrong">{say('passcode.differ')}</p>}
      <button type="submit" class="main" disabled={short || first !== again}>
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
      <Passcode label={say('passcode')} value={typed} onInput={setTyped} />
      <div role="status" class="wrong">
        {answer !== null && answer.kind !== 'opened' && refusal(answer, say)}
      </div>
      <button type="submit" class="main" disabled={trying || typed === ''}>
        {say(trying ? 'locked.trying' : 'locked.go')}
      </button>
    </form>
  );
}

function refusal({ kind, waitMs }: Exclude<Unlocked, { kind: 'opened' }>, say: ReturnType<typeof useSay>): string {
  const seconds = Math.ceil(waitMs / 1000);
  if (seconds === 0) return say('passcode.wrong');
  return say(kind === 'wrong' ? 'passcode.wrongWait' : 'passcode.wait', { seconds });
}

function Passcode({ label, value, onInput }: { label: string; value: string; onInput: (typed: string) => void }) {
  return (
    <label class="field">
      {label}
      <input type="password" autocomplete="off" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </label>
  );
}
