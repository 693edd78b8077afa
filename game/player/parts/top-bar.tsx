import { useHome, useSay } from '../player-context';
import { brokenAtComma } from './broken-at-comma';
import { Icon, type IconName } from './icon';

interface BarButton {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly kind?: 'hurts';
}

function Bar({ icon, label, onClick, pressed, kind }: BarButton) {
  return (
    <button
      type="button"
      class={kind === 'hurts' ? 'button bar-button hurts' : 'button bar-button'}
      aria-pressed={pressed}
      data-icon={icon}
      onClick={onClick}
    >
      <Icon name={icon} />
      {kind === 'hurts' ? <span>{brokenAtComma(label)}</span> : <span class="bar-word">{label}</span>}
    </button>
  );
}

/** Always in reach: pause, stop, "stop, it hurts", sound, help, settings; and a sign while the camera is on. */
export function TopBar() {
  const { settings, dialog, side, change, wayIn } = useHome();
  const say = useSay();
  const session = wayIn.inside.value?.player.session ?? null;
  const snapshot = session?.state.snapshot.value ?? null;
  const isUnderWay = snapshot?.hasTag('underWay') ?? false;
  const pausable =
    snapshot?.matches({ underWay: 'active' }) === true && !snapshot.matches({ underWay: { active: 'ready' } });
  const cameraOn = session?.state.source.value?.kind === 'camera' || session?.state.starting.value?.step === 'starting';
  const isHome = (snapshot === null || snapshot.matches('home')) && side.value === null;
  const sound = settings.value.sound;
  const open = (name: 'settings' | 'help') =>
    wayIn.enter(({ player }) => {
      if (pausable) player.session.send({ type: 'PAUSE' });
      dialog.value = name;
    });
  return (
    <header class="top-bar row handed">
      {isHome ? null : (
        <span class="mark" aria-hidden="true">
          {say('name')}
        </span>
      )}
      {cameraOn && (
        <span class="camera-sign" role="status">
          <i aria-hidden="true" />
          {say('bar.cameraOn')}
        </span>
      )}
      <span class="spring" />
      {pausable && <Bar icon="pause" label={say('bar.pause')} onClick={() => session?.send({ type: 'PAUSE' })} />}
      {isUnderWay && <Bar icon="stop" label={say('bar.stop')} onClick={() => session?.send({ type: 'STOP' })} />}
      <Bar
        icon={sound === 'on' ? 'sound' : 'mute'}
        label={say(sound === 'on' ? 'bar.mute' : 'bar.unmute')}
        onClick={() => change({ sound: sound === 'on' ? 'off' : 'on' })}
      />
      <Bar icon="help" label={say('bar.help')} onClick={() => open('help')} />
      <Bar icon="settings" label={say('bar.settings')} onClick={() => open('settings')} />
      {isUnderWay && (
        <Bar icon="hurts" kind="hurts" label={say('bar.hurts')} onClick={() => session?.send({ type: 'HURTS' })} />
      )}
    </header>
  );
}
