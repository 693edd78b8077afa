import { usePlayer, useSay } from '../../player-context';
import { type Settings, TEXT_SCALES } from '../../settings';
import type { WordKey } from '../../words/words';
import { languageName } from '../language-name';
import { WordsMissing } from '../words-missing';
import { Dialog } from './dialog';
import { EraseButton } from './erase-button';

/** A switch between the two values of a setting. */
interface Toggle {
  readonly label: WordKey;
  readonly key: 'letters' | 'captions' | 'motion' | 'contrast' | 'handed' | 'sound';
  readonly on: string;
  readonly off: string;
}

const toggles: readonly Toggle[] = [
  { label: 'settings.captions', key: 'captions', on: 'shown', off: 'hidden' },
  { label: 'settings.face', key: 'letters', on: 'easy', off: 'round' },
  { label: 'settings.contrast', key: 'contrast', on: 'strong', off: 'normal' },
  { label: 'settings.motion', key: 'motion', on: 'less', off: 'full' },
  { label: 'settings.leftHanded', key: 'handed', on: 'left', off: 'right' },
];

const layers = ['water', 'music', 'cues'] as const;

export function SettingsDialog() {
  const { dialog, settingsKept } = usePlayer();
  const say = useSay();
  const close = () => {
    dialog.value = null;
  };
  return (
    <Dialog name="settings" title={say('settings.title')} onClose={close}>
      <WhatIsSeen />
      <WordsMissing />
      <WhatIsHeard />
      {!settingsKept.value && (
        <p class="soft" role="status">
          {say('notKept.settings')}
        </p>
      )}
      <div class="row handed">
        <button type="button" class="button warm" onClick={close}>
          {say('go.close')}
        </button>
        <EraseButton />
      </div>
    </Dialog>
  );
}

function WhatIsSeen() {
  const { settings, change, languages } = usePlayer();
  const say = useSay();
  const now = settings.value;
  return (
    <fieldset class="settings-grid">
      <legend class="h2">{say('settings.see')}</legend>
      {languages.length > 1 && (
        <label class="choice-line">
          <span>{say('settings.language')}</span>
          <select value={now.language} onChange={(event) => change({ language: event.currentTarget.value })}>
            {languages.map((tag) => (
              <option key={tag} value={tag} lang={tag}>
                {languageName(tag)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="choice-line">
        <span>{say('settings.textSize')}</span>
        <select
          value={String(now.textScale)}
          onChange={(event) => change({ textScale: Number(event.currentTarget.value) })}
        >
          {TEXT_SCALES.map((scale) => (
            <option key={scale} value={String(scale)}>
              {say('settings.textSize.value', { percent: Math.round(scale * 100) })}
            </option>
          ))}
        </select>
      </label>
      {toggles.map(({ label, key, on, off }) => (
        <label class="tick" key={key}>
          <input
            type="checkbox"
            checked={now[key] === on}
            onChange={(event) => change({ [key]: event.currentTarget.checked ? on : off } as Partial<Settings>)}
          />
          <span>{say(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function WhatIsHeard() {
  const { settings, change, ports } = usePlayer();
  const say = useSay();
  const now = settings.value;
  return (
    <fieldset class="settings-grid">
      <legend class="h2">{say('settings.sound')}</legend>
      <label class="tick">
        <input
          type="checkbox"
          checked={now.sound === 'on'}
          onChange={(event) => change({ sound: event.currentTarget.checked ? 'on' : 'off' })}
        />
        <span>{say('bar.unmute')}</span>
      </label>
      {layers.map((layer) => (
        <label class="choice-line" key={layer}>
          <span>{say(`settings.volume.${layer}`)}</span>
          <input
            type="range"
            min="0"
            max="1"
            step="0.1"
            value={now.volume[layer]}
            onInput={(event) => {
              const volume = { ...now.volume, [layer]: Number(event.currentTarget.value) };
              ports.sound.setVolume(layer, volume[layer]);
              change({ volume });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
