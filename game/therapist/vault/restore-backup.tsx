import { useState } from 'preact/hooks';
import type { RestoreChoice, Restored } from '../../ports/vault-port';
import { DataError } from '../../therapy/data-error';
import { useConsole, useDay, useSay } from '../console-context';
import { backupBytes } from './backup-bytes';
import { PasscodeField } from './passcode-field';
import { RestoreAnswer } from './restore-answer';

/**
 * A backup back into this browser: into an empty one at once; where another console is here, a person says whether its patients join or whether it
 * takes this one's place.
 */
export function RestoreBackup() {
  const console = useConsole();
  const say = useSay();
  const [passcode, setPasscode] = useState('');
  const [bytes, setBytes] = useState<Uint8Array | null>(null);
  const [answer, setAnswer] = useState<Restored | null>(null);
  const restore = async (from: Uint8Array, choice: RestoreChoice) => {
    setBytes(from);
    setAnswer(await console.asking(() => console.ports.vault.restore(from, passcode, choice)));
  };
  const restoreFile = async (file: File) => {
    try {
      await restore(await backupBytes(file), 'ask');
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      setAnswer({ kind: 'refused', error });
    }
  };
  return (
    <>
      <p>{say('backup.back')}</p>
      <PasscodeField label={say('backup.passcode')} value={passcode} onInput={setPasscode} />
      <label class="button file" data-disabled={passcode === '' || undefined}>
        {say('backup.restore')}
        <input
          class="unseen"
          type="file"
          disabled={passcode === ''}
          onChange={async (event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) await restoreFile(file);
          }}
        />
      </label>
      <RestoreAnswer answer={answer} />
      {answer?.kind === 'asks' && bytes !== null && (
        <Choice asked={answer} onChoose={(choice) => void restore(bytes, choice)} onEnd={() => setAnswer(null)} />
      )}
    </>
  );
}

function Choice({
  asked,
  onChoose,
  onEnd,
}: {
  asked: Extract<Restored, { kind: 'asks' }>;
  onChoose: (choice: RestoreChoice) => void;
  onEnd: () => void;
}) {
  const say = useSay();
  const day = useDay();
  return (
    <div class="note" role="alert">
      <p>{say('backup.other', { count: asked.inBackup, date: day(asked.madeAt), here: asked.here })}</p>
      <div class="row">
        <button type="button" onClick={() => onChoose('add')}>
          {say('backup.add')}
        </button>
        <button type="button" class="danger" onClick={() => onChoose('replace')}>
          {say('backup.replace', { count: asked.here })}
        </button>
        <button type="button" onClick={onEnd}>
          {say('cancel')}
        </button>
      </div>
    </div>
  );
}
