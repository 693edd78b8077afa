import { effect, signal } from '@preact/signals';
import { readAddress } from './address-options';
import { standing } from './inside-pages';
import { Around } from './parts/around';
import { HomeNotes } from './parts/home/home-notes';
import { PlayerDoors } from './parts/home/player-doors';
import { ReefDoors } from './parts/home/reef-doors';
import { WaitingLink } from './parts/home/waiting-link';
import { SiteCopyWord } from './parts/site-copy-word';
import { planInAddress, withoutPlan } from './plan-in-address';
import type { HomeContext, Inside, PlayerContext } from './player-context';
import type { PlayerPorts } from './player-ports';
import { prepareAhead } from './prepare-ahead';
import { DeviceMemory } from './profiles/device-memory';
import { firstTaste } from './session/first-taste';
import { LagoonHost } from './session/lagoon-host';
import { Session } from './session/session';
import { readSettings, SETTINGS_KEY } from './settings';
import { whenSlept } from './when-slept';

/** Opens what is behind the home page: reads the store and the address, and begins to follow keys, links and other tabs. */
export function openInside(home: HomeContext, ports: PlayerPorts): Inside {
  const { options, problems } = readAddress(new URLSearchParams(location.search));
  const picture = new LagoonHost(ports.loadLagoon, () => {
    session.state.picture.value = 'wordsOnly';
  });
  const memory = new DeviceMemory(ports.store, ports.levels);
  const session = new Session(ports, options, picture, memory);
  const player: PlayerContext = {
    ...home,
    ...{ ports, session, picture, options, problems, memory },
    settingsKept: signal(true),
    ...{ linked: signal(null), linkWaits: signal(false) },
  };
  followWithSound(player);
  listen(player);
  goHomeWhenErased(player);
  takeLinks(player);
  prepareAhead(player);
  listRefused(player);
  const homeKnown = signal(false);
  void memory
    .open(() => readKeptSettings(player))
    .then(async () => {
      await countForHome(player);
      homeKnown.value = true;
    });
  lookAgainOnReturn(async () => {
    await session.written();
    await memory.lookAgain();
  });
  // Somebody may have chosen a language or silence before this was fetched.
  if (Object.keys(home.wished.value).length > 0) void keepSettings(player);
  return {
    player,
    homeKnown,
    keepSettings: () => void keepSettings(player),
    tryOut() {
      memory.player.value = null;
      session.tryOut(firstTaste(ports.levels, options, 'practice').plan, options.practice ?? 'hand');
    },
    choose(face) {
      memory.player.value = null;
      session.send({ type: 'CHOOSE', face });
    },
    standing: () => standing(player),
    ...{ HomeNotes, PlayerDoors, ReefDoors, SiteCopyWord, WaitingLink, Around },
  };
}

/** Reads what home shows of each player's day; without players, what has grown without a plan. */
async function countForHome({ memory, ports }: PlayerContext): Promise<void> {
  const players = memory.players.value.map(({ id }) => id);
  const asked = players.length === 0 ? [null] : players;
  await Promise.all(asked.map((id) => memory.cameraSessions(id, ports.clock.nowIso())));
}

/** Lists what was stopped on its way to another address. */
function listRefused({ ports, memory }: PlayerContext): void {
  ports.hearRefused(({ to }) => {
    const entry = { at: ports.clock.nowIso(), what: 'refused', how: 'network', code: null, detail: to } as const;
    // Where nothing is kept yet, this begins no keeping either.
    void memory.left.note(entry, memory.found.value === 'kept' ? 'keep' : 'hold');
  });
}

/** A page may be shown again from the browser's memory hours after it was left: the store is then read again. */
function lookAgainOnReturn(look: () => Promise<void>): void {
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) void look();
  });
}

/** Another tab may erase everything. Every write that is refused on the way tells it again: it is followed once. */
function goHomeWhenErased(player: PlayerContext): void {
  let goingHome = false;
  player.ports.store.onErased(async () => {
    if (goingHome) return;
    goingHome = true;
    await goHomeErased(player).finally(() => {
      goingHome = false;
    });
  });
}

/** Reads the stored settings; what was wished since is newer. */
async function readKeptSettings({ ports, settings, settingsKept, ...player }: PlayerContext): Promise<void> {
  // What could not be kept lasts until this window is closed, as was said beside it.
  if (!settingsKept.value) return;
  const stored = await ports.store.get(SETTINGS_KEY);
  const read = readSettings(stored, player.first, player.languages);
  settings.value = { ...read, ...player.wished.value };
  if (stored == null) player.keptSettings.erase();
  else player.keptSettings.write(JSON.stringify(read));
}

/** Stores the settings; a refusal is said where they are changed. */
async function keepSettings({ memory, ports, settings, settingsKept, ...player }: PlayerContext): Promise<void> {
  const wish = player.wished.value;
  await memory.takeOver();
  const kept = settings.value;
  // A refusal is said beside the settings, which go on as they were wished.
  settingsKept.value = await ports.store.put(SETTINGS_KEY, kept).then(
    () => true,
    () => false,
  );
  if (settingsKept.value) player.keptSettings.write(JSON.stringify(kept));
  if (player.wished.value === wish) player.wished.value = {};
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
function followWithSound({ ports, session, settings }: PlayerContext): void {
  effect(() => {
    const { sound, volume } = settings.value;
    ports.sound.setMuted(sound === 'off');
    for (const layer of ['water', 'music', 'cues'] as const) ports.sound.setVolume(layer, volume[layer]);
  });
  let opened = false;
  let scene: string | null = null;
  effect(() => {
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
function takeLinks({ linked, linkWaits, session }: PlayerContext): void {
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
  effect(take);
  window.addEventListener('hashchange', take);
}

/** Keys that work everywhere, and what happens when the page is hidden or left, or the device slept. */
function listen(player: PlayerContext): void {
  const { session, dialog, memory, settings, change, ports } = player;
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
  whenSlept(ports.clock, () => session.send({ type: 'PAUSE' }));
}
