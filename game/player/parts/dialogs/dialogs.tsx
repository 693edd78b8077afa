import { useState } from 'preact/hooks';
import { usePlayer, useSay } from '../../player-context';
import { type ErasedAll, eraseAll } from '../../profiles/erase-all';
import { firstTaste } from '../../session/first-taste';
import type { WordKey } from '../../words/words';
import { FaultNote } from '../camera/fault-note';
import { OtherCameras } from '../camera/other-cameras';
import { Dialog } from './dialog';
import { SettingsDialog } from './settings-dialog';

/** The open dialog, if there is one; a pause is shown as a dialog. */
export function Dialogs() {
  const { dialog, session } = usePlayer();
  switch (dialog.value) {
    case 'settings':
      return <SettingsDialog />;
    case 'help':
      return <HelpDialog />;
    case 'erase':
      return <EraseDialog />;
    default:
      return session.state.snapshot.value.matches({ underWay: 'paused' }) ? <PauseDialog /> : null;
  }
}

function PauseDialog() {
  const { session } = usePlayer();
  const say = useSay();
  const { snapshot, fault } = session.state;
  const asleep = snapshot.value.matches({ underWay: { paused: 'asleep' } });
  const camera = snapshot.value.context.face === 'camera';
  const resume = () => session.send({ type: 'RESUME' });
  return (
    <Dialog name="pause" title={say('pause.title')} onClose={resume}>
      {fault.value !== null && <FaultNote fault={fault.value} />}
      <p>{say('pause.text')}</p>
      {asleep && camera && fault.value === null && <p class="soft">{say('pause.cameraOff')}</p>}
      <div class="row handed">
        <button type="button" class="button warm" onClick={resume}>
          {say(fault.value === null ? 'pause.resume' : 'go.again')}
        </button>
        {camera && <OtherCameras again={resume} />}
        <button type="button" class="button" onClick={() => session.send({ type: 'STOP' })}>
          {say('pause.stop')}
        </button>
        <button type="button" class="button hurts" onClick={() => session.send({ type: 'HURTS' })}>
          {say('bar.hurts')}
        </button>
      </div>
    </Dialog>
  );
}

const helpLines = ['play', 'calm', 'esc', 'hurts', 'privacy'] as const;

function HelpDialog() {
  const { dialog, session, memory, ports, options } = usePlayer();
  const say = useSay();
  const busy = session.state.snapshot.value.hasTag('underWay');
  const show = () => {
    close();
    memory.player.value = null;
    session.tryOut(firstTaste(ports.levels, options, 'practice').plan, 'hand');
  };
  const close = () => {
    dialog.value = null;
  };
  return (
    <Dialog name="help" title={say('help.title')} onClose={close}>
      <ul class="pearls">
        {helpLines.map((line) => (
          <li key={line}>{say(`help.${line}`)}</li>
        ))}
      </ul>
      <p class="intended">{say('intendedUse')}</p>
      <div class="row handed">
        <button type="button" class="button warm" onClick={close}>
          {say('go.close')}
        </button>
        {!busy && (
          <button type="button" class="button" data-show onClick={show}>
            {say('help.show')}
          </button>
        )}
      </div>
    </Dialog>
  );
}

const ERASE_SAYS: Readonly<Record<'ask' | ErasedAll, readonly WordKey[]>> = {
  ask: ['kept.eraseAsk'],
  erased: ['kept.erased'],
  withoutFile: ['kept.erasedNotFile'],
  withoutKey: ['kept.erasedNotKey'],
  withoutBoth: ['kept.erasedNotFile', 'kept.erasedNotKey'],
  refused: ['kept.notErased'],
};

function EraseDialog() {
  const { dialog, memory, keptSettings, session, ports } = usePlayer();
  const say = useSay();
  const [state, setState] = useState<'ask' | ErasedAll>('ask');
  const close = () => {
    dialog.value = null;
  };
  const { camera, deviceSeal } = ports;
  const erase = () => eraseAll({ memory, keptSettings, session, camera, deviceSeal }).then(setState);
  return (
    <Dialog name="erase" title={say('kept.erase')} onClose={close}>
      <p role="status" data-erasing={state}>
        {ERASE_SAYS[state].map((line) => say(line)).join(' ')}
      </p>
      <div class="row handed">
        {state === 'ask' ? (
          <>
            <button type="button" class="button warm" onClick={close}>
              {say('kept.eraseNo')}
            </button>
            <button type="button" class="button" onClick={() => void erase()}>
              {say('kept.eraseYes')}
            </button>
          </>
        ) : (
          <button type="button" class="button warm" onClick={close}>
            {say('go.close')}
          </button>
        )}
      </div>
    </Dialog>
  );
}
