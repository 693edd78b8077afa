import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { chooseLanguage } from '../words/choose-language';
import { openWords } from '../words/open-words';
import { readAddress } from './address-options';
import { planInAddress, withoutPlan } from './plan-in-address';
import { PlayerApp } from './player-app';
import { Player, type PlayerContext } from './player-context';
import type { PlayerPorts } from './player-ports';
import { prepareAhead } from './prepare-ahead';
import { DeviceMemory } from './profiles/device-memory';
import { LagoonHost } from './session/lagoon-host';
import { Session } from './session/session';
import { firstSettings, readSettings, SETTINGS_KEY, type Settings, wearSettings } from './settings';
import { de } from './words/de';
import { en } from './words/en';
import type { Wordbook } from './words/words';

const books: Readonly<Record<string, Wordbook>> = { en, de };

/** Opens the player's pages in an element. The returned function removes them. */
export function startPlayer(place: HTMLElement, ports: PlayerPorts): () => void {
  const root = document.documentElement;
  const { options, problems } = readAddress(new URLSearchParams(location.search));
  const languages = Object.keys(books);
  const first = firstSettings({
    // Some browsers know only one language, some embedded pages none.
    language: chooseLanguage(navigator.languages ?? navigator.language, languages, 'en'),
    lessMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    moreContrast: matchMedia('(prefers-contrast: more)').matches,
  });
  const settings = signal<Settings>(first);
  const sayIn = openWords(books);
  const picture = new LagoonHost(ports.loadLagoon, () => {
    session.state.picture.value = 'wordsOnly';
  });
  const memory = new DeviceMemory(ports.store, ports.levels);
  const session = new Session(ports, options, picture, memory);
  const player: PlayerContext = {
    ...{ ports, session, picture, options, problems, settings, languages },
    settingsKept: signal(true),
    say: computed(() => sayIn(settings.value.language)),
    dialog: signal(null),
    side: signal(null),
    ...{ memory, linked: signal(null), linkWaits: signal(false) },
    change(change) {
      settings.value = { ...settings.value, ...change };
      void keepSettings(player, change);
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
  let goingHome = false;
  const endErased = ports.store.onErased(async () => {
    // Every write that is refused on the way tells it again.
    if (goingHome) return;
    goingHome = true;
    await goHomeErased(player).finally(() => {
      goingHome = false;
    });
  });
  const endTaking = takeLinks(player);
  const endPreparing = prepareAhead(player);
  const readKeptSettings = async () => {
    // What could not be kept lasts until this window is closed, as was said beside it.
    if (!player.settingsKept.value) return;
    settings.value = readSettings(await ports.store.get(SETTINGS_KEY), first, languages);
  };
  void memory.open(readKeptSettings);
  const endReturning = lookAgainOnReturn(async () => {
    await session.written();
    await memory.lookAgain();
  });
  render(
    <Player.Provider value={player}>
      <PlayerApp />
    </Player.Provider>,
    place,
  );
  return () => {
    session.leavePage();
    endListening();
    endErased();
    endTaking();
    endPreparing();
    endReturning();
    endSounding();
    endWearing();
    picture.showIn(null, null);
    render(null, place);
  };
}

/** A page may be shown again from the browser's memory hours after it was left: the store is then read again. */
function lookAgainOnReturn(look: () => Promise<void>): () => void {
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) void look();
  };
  window.addEventListener('pageshow', onShow);
  return () => window.removeEventListener('pageshow', onShow);
}

/** Stores the settings; a refusal is said where they are changed. */
async function keepSettings(player: PlayerContext, change: Partial<Settings>): Promise<void> {
  const { memory, ports, settings, settingsKept } = player;
  const toldElsewhere = memory.found.value === 'elsewhere';
  await memory.takeOver();
  // Taking over reads the settings anew; what was just wished for goes before them.
  if (toldElsewhere) settings.value = { ...settings.value, ...change };
  // A refusal is said beside the settings, which go on as they were wished.
  settingsKept.value = await ports.store.put(SETTINGS_KEY, settings.value).then(
    () => true,
    () => false,
  );
}

/** Another tab has erased everything, including what is known and played here: this tab forgets it and goes home. */
async function goHomeErased({ session, memory, dialog, side }: PlayerContext): Promise<void> {
  // What is on its way is refused by the store before it is opened anew.
  await session.stopKeeping();
  session.forget();
  dialog.value = null;
  side.value = null;
  await memory.erasedElsewhere();
}

/** The scene's music begins and ends with its game. Browsers allow sound only after a tap, so sound opens when the first page is left. */
function followWithSound({ ports, session }: PlayerContext): () => void {
  let opened = false;
  let scene: string | null = null;
  return effect(() => {
    const snapshot = session.state.snapshot.value;
    if (!opened && !snapshot.matches('home')) {
      opened = true;
      void ports.sound.open().then(() => ports.sound.play('welcome'));
    }
    const next = snapshot.hasTag('judge') ? (session.currentBlock()?.scene ?? null) : null;
    if (!opened || snapshot.matches({ underWay: 'paused' }) || next === scene) return;
    scene = next;
    ports.sound.enter(next);
  });
}

/**
 * Takes a plan out of the address as soon as no session is under way; until then it stays there, where it cannot be
 * lost. It is then removed, so that it is kept neither in the history nor in a bookmark.
 */
function takeLinks({ linked, linkWaits, session }: PlayerContext): () => void {
  const take = () => {
    const snapshot = session.state.snapshot.value;
    const link = planInAddress(location);
    const open = snapshot.matches('bringPlan') || snapshot.can({ type: 'BRING_PLAN' });
    linkWaits.value = link !== null && !open;
    if (link === null || !open) return;
    history.replaceState(null, '', withoutPlan(location));
    linked.value = link;
    session.send({ type: 'BRING_PLAN' });
  };
  const end = effect(take);
  window.addEventListener('hashchange', take);
  return () => {
    end();
    window.removeEventListener('hashchange', take);
  };
}

/** Keys that work everywhere, and what happens when the page is hidden or left. */
function listen(player: PlayerContext): () => void {
  const { session, dialog, memory, settings, change } = player;
  const onKey = (event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || dialog.value !== null) return;
    const typing =
      event.target instanceof HTMLElement && event.target.closest('input:not([type=range]), select, textarea');
    if (typing) return;
    // Esc within a pause is the pause's own dialog's.
    if (event.key === 'Escape') session.send({ type: 'PAUSE' });
    if (event.key === 'm' || event.key === 'M') change({ sound: settings.value.sound === 'on' ? 'off' : 'on' });
  };
  const onHidden = () => {
    if (document.visibilityState === 'hidden') session.send({ type: 'PAUSE' });
  };
  // A tap is a wish: the other tab may be closed by now.
  const onTap = () => void memory.takeOver();
  const onLeave = () => session.leavePage();
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onTap, true);
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', onLeave);
  return () => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('click', onTap, true);
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('pagehide', onLeave);
  };
}
