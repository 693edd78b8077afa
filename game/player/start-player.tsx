import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { readAddress } from './address-options';
import { DeviceMemory } from './people/device-memory';
import { planInHash } from './plan-in-hash';
import { PlayerApp } from './player-app';
import { Player, type PlayerContext } from './player-context';
import type { PlayerPorts } from './player-ports';
import { firstSettings, readSettings, SETTINGS_KEY, type Settings, wearSettings } from './settings';
import { Picture } from './sitting/picture';
import { Sitting } from './sitting/sitting';
import { de } from './words/de';
import { en } from './words/en';
import { openWords, type Wordbook } from './words/words';

const books: Readonly<Record<string, Wordbook>> = { en, de };

/** Opens the player's pages in an element. The returned function takes them down again. */
export function startPlayer(place: HTMLElement, ports: PlayerPorts): () => void {
  const root = document.documentElement;
  const { options, problems } = readAddress(new URLSearchParams(location.search));
  const languages = Object.keys(books);
  const device = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => languages.includes(tag));
  const first = firstSettings({
    language: device ?? 'en',
    lessMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    moreContrast: matchMedia('(prefers-contrast: more)').matches,
  });
  const settings = signal<Settings>(first);
  const sayIn = openWords(books);
  const picture = new Picture(ports.loadLagoon, () => {
    sitting.state.picture.value = 'wordsOnly';
  });
  const memory = new DeviceMemory(ports.store, ports.levels);
  const sitting = new Sitting(ports, options, picture, memory);
  const player: PlayerContext = {
    ...{ ports, sitting, picture, options, problems, settings, languages },
    say: computed(() => sayIn(settings.value.language)),
    dialog: signal(null),
    side: signal(null),
    ...{ memory, linked: signal(null) },
    change(change) {
      settings.value = { ...settings.value, ...change };
      // A store that refuses costs only that the choice is asked for again next time.
      ports.store.put(SETTINGS_KEY, settings.value).catch(() => {});
    },
  };
  const endWearing = effect(() => {
    wearSettings(root, settings.value);
    document.title = player.say.value('name');
    ports.sound.setMuted(settings.value.sound === 'off');
    for (const layer of ['water', 'music', 'cues'] as const) ports.sound.setVolume(layer, settings.value.volume[layer]);
  });
  const endSounding = followWithSound(player);
  const endListening = listen(player);
  takeLink(player);
  void memory.open(async () => {
    settings.value = readSettings(await ports.store.get(SETTINGS_KEY), first, languages);
  });
  render(
    <Player.Provider value={player}>
      <PlayerApp />
    </Player.Provider>,
    place,
  );
  return () => {
    sitting.leavePage();
    endListening();
    endSounding();
    endWearing();
    picture.showIn(null, null);
    render(null, place);
  };
}

/** The scene's music comes with the game and goes with it; sound may only begin with a tap, so it opens with the first page turned. */
function followWithSound({ ports, sitting }: PlayerContext): () => void {
  let opened = false;
  let scene: string | null = null;
  return effect(() => {
    const snapshot = sitting.state.snapshot.value;
    if (!opened && !snapshot.matches('home')) {
      opened = true;
      void ports.sound.open().then(() => ports.sound.play('welcome'));
    }
    const next = snapshot.hasTag('judge') ? (sitting.currentBlock()?.scene ?? null) : null;
    if (!opened || snapshot.matches({ sitting: 'paused' }) || next === scene) return;
    scene = next;
    ports.sound.enter(next);
  });
}

/** A plan in the address is taken out of it, so that it stays neither in the history nor in a bookmark, and looked at. */
function takeLink({ linked, sitting }: PlayerContext): void {
  const packed = planInHash(location.hash);
  if (packed === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  linked.value = packed;
  sitting.send({ type: 'BRING_PLAN' });
}

/** Keys that work everywhere, and what happens when the page is hidden or left. */
function listen(player: PlayerContext): () => void {
  const { sitting, dialog, settings, change } = player;
  const onKey = (event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || dialog.value !== null) return;
    const typing =
      event.target instanceof HTMLElement && event.target.closest('input:not([type=range]), select, textarea');
    if (typing) return;
    // Esc within a pause is the pause's own dialog's.
    if (event.key === 'Escape') sitting.send({ type: 'PAUSE' });
    if (event.key === 'm' || event.key === 'M') change({ sound: settings.value.sound === 'on' ? 'off' : 'on' });
  };
  const onHidden = () => {
    if (document.visibilityState === 'hidden') sitting.send({ type: 'PAUSE' });
  };
  const onLeave = () => sitting.leavePage();
  const onHash = () => takeLink(player);
  document.addEventListener('keydown', onKey);
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', onLeave);
  window.addEventListener('hashchange', onHash);
  return () => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('pagehide', onLeave);
    window.removeEventListener('hashchange', onHash);
  };
}
