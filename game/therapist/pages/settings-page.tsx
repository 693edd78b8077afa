import { useEffect, useState } from 'preact/hooks';
import type { LeftEntry, Restored, Unlocked } from '../../ports/vault-port';
import { useConsole, useDay, useSay } from '../console-context';
import { Fingerprint } from '../parts/fingerprint';

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
        <Backup />
        <SigningKey />
      </div>
      <LeftList />
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
      <label class="field">
        {say('passcode.old')}
        <input type="password" autocomplete="off" value={old} onInput={(e) => setOld(e.currentTarget.value)} />
      </label>
      <label class="field">
        {say('passcode.next')}
        <input type="password" autocomplete="off" value={next} onInput={(e) => setNext(e.currentTarget.value)} />
      </label>
      <p role="status">{answer !== null && say(answer.kind === 'opened' ? 'passcode.changed' : 'passcode.wrong')}</p>
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
  const [passcode, setPasscode] = useState('');
  const [answer, setAnswer] = useState<Restored | null>(null);
  const save = () =>
    console.asking(async () => {
      const name = `tiny-tides-${clock.nowIso().slice(0, 10)}.backup`;
      saveFile(name, new Blob([new Uint8Array(await vault.backup())], { type: 'application/octet-stream' }));
      await vault.appendLeft({ at: clock.nowIso(), what: 'backup', how: 'file', code: null, detail: name });
    });
  const restore = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    setAnswer(await console.asking(() => vault.restore(bytes, passcode, 'ask')));
  };
  return (
    <section class="card">
      <h2>{say('backup.title')}</h2>
      <p>{say('backup.lead')}</p>
      <button type="button" onClick={() => void save()}>
        {say('backup.save')}
      </button>
      <label class="field">
        {say('backup.passcode')}
        <input
          type="password"
          autocomplete="off"
          value={passcode}
          onInput={(event) => setPasscode(event.currentTarget.value)}
        />
      </label>
      <label class="button file">
        {say('backup.restore')}
        <input
          class="unseen"
          type="file"
          disabled={passcode === ''}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) void restore(file);
          }}
        />
      </label>
      <p role="status">{answer !== null && restoredInWords(answer, say)}</p>
    </section>
  );
}

function restoredInWords(answer: Restored, say: ReturnType<typeof useSay>): string {
  switch (answer.kind) {
    case 'restored':
      return say('backup.restored', { added: answer.added, merged: answer.merged });
    case 'asks':
      return say('backup.other', { count: answer.inBackup });
    case 'refused':
      return say('backup.refused', { why: answer.error.message });
    case 'wrong':
    case 'waiting':
      return say('passcode.wrong');
  }
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
  return (
    <section class="card">
      <h2>{say('left.title')}</h2>
      {left.length === 0 && <p class="soft">{say('left.none')}</p>}
      <ul>
        {[...left].reverse().map((entry) => (
          <li key={`${entry.at}.${entry.detail}`}>
            {day(entry.at)} · {entry.code ?? say('left.all')} · {say(`left.${entry.what}`)} · {say(`way.${entry.how}`)}{' '}
            · <span class="soft">{entry.detail}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
