import { useEffect, useState } from 'preact/hooks';
import type { LeftEntry, Unlocked } from '../../ports/vault-port';
import { useConsole, useDay, useSay } from '../console-context';
import { Fingerprint } from '../parts/fingerprint';
import { authorIn, keepAuthor, LONGEST_AUTHOR } from '../plan/author';
import { AppearanceCard } from '../settings/appearance-card';
import { AutoLockCard } from '../settings/auto-lock-card';
import { EraseConsoleCard } from '../settings/erase-console-card';
import { PasskeyCard } from '../settings/passkey-card';
import { ThresholdsCard } from '../settings/thresholds-card';
import { PasscodeField } from '../vault/passcode-field';
import { passcodeRefusal } from '../vault/passcode-words';
import { RestoreBackup } from '../vault/restore-backup';

/** Passcode, backup, the signing key, and a list of everything that ever left this device. */
export function SettingsPage() {
  const say = useSay();
  return (
    <>
      <div class="page-head">
        <h1>{say('nav.settings')}</h1>
      </div>
      <div class="columns">
        <ChangePasscode />
        <PasskeyCard />
        <AutoLockCard />
        <AppearanceCard />
        <Backup />
        <Author />
        <SigningKey />
      </div>
      <ThresholdsCard />
      <LeftList />
      <EraseConsoleCard />
    </>
  );
}

function ChangePasscode() {
  const console = useConsole();
  const say = useSay();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [answer, setAnswer] = useState<Unlocked | null>(null);
  return (
    <form
      class="card"
      onSubmit={async (event) => {
        event.preventDefault();
        setAnswer(await console.asking(() => console.ports.vault.changePasscode(old, next)));
        setOld('');
        setNext('');
      }}
    >
      <h2>{say('passcode.change')}</h2>
      <PasscodeField label={say('passcode.old')} value={old} onInput={setOld} />
      <PasscodeField label={say('passcode.next')} value={next} onInput={setNext} />
      <p role="status">
        {answer !== null && (answer.kind === 'opened' ? say('passcode.changed') : passcodeRefusal(answer, say))}
      </p>
      <button type="submit" disabled={old === '' || next === ''}>
        {say('passcode.change')}
      </button>
    </form>
  );
}

function Backup() {
  const console = useConsole();
  const say = useSay();
  const { vault, saveFile, clock } = console.ports;
  const save = () =>
    console.asking(async () => {
      const name = `tiny-tides-${clock.nowIso().slice(0, 10)}.backup`;
      saveFile(name, new Blob([new Uint8Array(await vault.backup())], { type: 'application/octet-stream' }));
      await vault.appendLeft({ at: clock.nowIso(), what: 'backup', how: 'file', code: null, detail: name });
    });
  return (
    <section class="card">
      <h2>{say('backup.title')}</h2>
      <p>{say('backup.lead')}</p>
      <button type="button" onClick={() => void save()}>
        {say('backup.save')}
      </button>
      <RestoreBackup />
    </section>
  );
}

/** Who writes the plans: it stands in each of them. */
function Author() {
  const console = useConsole();
  const say = useSay();
  const { vault } = console.ports;
  const [typed, setTyped] = useState('');
  useEffect(() => {
    void console.asking(() => authorIn(vault)).then((author) => setTyped(author ?? ''));
  }, []);
  return (
    <section class="card">
      <h2>{say('author.title')}</h2>
      <label class="field">
        {say('author.name')}
        <input
          value={typed}
          maxLength={LONGEST_AUTHOR}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={() => void console.asking(() => keepAuthor(vault, typed))}
        />
        <small>{say('author.help', { author: say('author') })}</small>
      </label>
    </section>
  );
}

function SigningKey() {
  const say = useSay();
  return (
    <section class="card">
      <h2>{say('key.title')}</h2>
      <p>{say('key.lead')}</p>
      <Fingerprint />
    </section>
  );
}

function LeftList() {
  const console = useConsole();
  const say = useSay();
  const day = useDay();
  const [left, setLeft] = useState<readonly LeftEntry[]>([]);
  useEffect(() => {
    void console.asking(() => console.ports.vault.listLeft()).then((entries) => setLeft(entries ?? []));
  }, []);
  // What wanted to leave nobody knows, so no patient is named.
  const about = ({ what, code }: LeftEntry) => (what === 'refused' ? [] : [code ?? say('left.all')]);
  return (
    <section class="card">
      <h2>{say('left.title')}</h2>
      {left.length === 0 && <p class="soft">{say('left.none')}</p>}
      <ul>
        {[...left].reverse().map((entry) => (
          <li key={`${entry.at}.${entry.detail}`}>
            {[day(entry.at), ...about(entry), say(`left.${entry.what}`), say(`way.${entry.how}`)].join(' · ')} ·{' '}
            <span class="soft">{entry.detail}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
