import type { ReadonlySignal, Signal } from '@preact/signals';
import { type ComponentType, createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Clock } from '../ports/clock';
import type { KeptText } from '../ports/kept-text';
import type { AddressOptions, AddressProblem } from './address-options';
import type { Mood } from './art/world';
import type { PlanLink } from './plan-in-address';
import type { PlayerPorts } from './player-ports';
import type { DeviceMemory } from './profiles/device-memory';
import type { LagoonHost } from './session/lagoon-host';
import type { Session } from './session/session';
import type { Settings } from './settings';
import type { WayIn } from './way-in';
import type { Speech } from './words/follow-language';
import type { Say } from './words/words';

/** A dialog over the page; null when none is open. */
export type OpenDialog = 'settings' | 'help' | 'erase' | null;

/** Pages outside the session. */
export type SidePage = 'kept' | 'bringBack' | 'reef' | null;

/** What the home page needs: it stands before anything else is fetched. */
export interface HomeContext extends Speech {
  readonly clock: Clock;
  readonly settings: Signal<Settings>;
  /** The settings of a new player on this device. */
  readonly first: Settings;
  /** What was changed of the settings and is not stored yet. */
  readonly wished: Signal<Partial<Settings>>;
  /** The stored settings once more, readable at once: a page that stands must not change its language or its letters. */
  readonly keptSettings: KeptText;
  /** Whether home waits for the people whom this device knows: their doors would come between the others. */
  readonly wasKeptHere: boolean;
  readonly languages: readonly string[];
  readonly dialog: Signal<OpenDialog>;
  readonly side: Signal<SidePage>;
  readonly wayIn: WayIn<Inside>;
  change(change: Partial<Settings>): void;
}

/** What every other page needs. */
export interface PlayerContext extends HomeContext {
  readonly ports: PlayerPorts;
  readonly session: Session;
  readonly picture: LagoonHost;
  readonly options: AddressOptions;
  readonly problems: readonly AddressProblem[];
  /** False when the store has refused the last change: it then lasts only until this page is closed. */
  readonly settingsKept: Signal<boolean>;
  /** A plan that came in the address and was not read yet; null without one. */
  readonly linked: Signal<PlanLink | null>;
  /** Whether a plan in the address waits until the session is over. */
  readonly linkWaits: Signal<boolean>;
  /** The players of this device, and the current player. */
  readonly memory: DeviceMemory;
}

/** A page and the look of the world behind it. `fills`: the page is the game itself and takes the whole window. */
export interface Standing {
  readonly page: JSX.Element;
  readonly mood: Mood;
  readonly fills?: true;
}

/** Everything behind the home page: what the pages know, and the pages. Fetched as one, so that nothing is missing in a session. */
export interface Inside {
  readonly player: PlayerContext;
  /** Whether it is known who plays here and what is left of their day. */
  readonly homeKnown: ReadonlySignal<boolean>;
  /** Stores what was wished of the settings. */
  readonly keepSettings: () => void;
  /** Plays one game without a plan. */
  readonly tryOut: () => void;
  /** Begins the way to a session without a plan. */
  readonly choose: (face: 'practice' | 'camera') => void;
  /** The page that stands now; null for a pause, which is shown over the interrupted page. */
  readonly standing: () => Standing | null;
  /** What the home page shows of people whom this device knows. */
  readonly HomeNotes: ComponentType;
  readonly PlayerDoors: ComponentType;
  readonly ReefDoors: ComponentType;
  readonly SiteCopyWord: ComponentType;
  /** What stands before a page and around it: a link that waits, dialogs, words for screen readers. */
  readonly WaitingLink: ComponentType;
  readonly Around: ComponentType;
}

export const Home = createContext<HomeContext | null>(null);
export const Player = createContext<PlayerContext | null>(null);

export function useHome(): HomeContext {
  const home = useContext(Home);
  if (home === null) throw new Error('useHome: no home around this page');
  return home;
}

/** For pages inside only. */
export function usePlayer(): PlayerContext {
  const player = useContext(Player);
  if (player === null) throw new Error('usePlayer: no player around this page');
  return player;
}

/** The words of the spoken language; a component that calls this is drawn again when the language changes. */
export function useSay(): Say {
  return useHome().spoken.value.say;
}
