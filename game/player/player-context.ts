import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AddressOptions, AddressProblem } from './address-options';
import type { PlanLink } from './plan-in-address';
import type { PlayerPorts } from './player-ports';
import type { DeviceMemory } from './profiles/device-memory';
import type { LagoonHost } from './session/lagoon-host';
import type { Session } from './session/session';
import type { Settings } from './settings';
import type { Say } from './words/words';

/** A dialog over the page; null when none is open. */
export type OpenDialog = 'settings' | 'help' | 'erase' | null;

/** Pages outside the session. */
export type SidePage = 'kept' | 'reef' | null;

export interface PlayerContext {
  readonly ports: PlayerPorts;
  readonly session: Session;
  readonly picture: LagoonHost;
  readonly options: AddressOptions;
  readonly problems: readonly AddressProblem[];
  readonly settings: Signal<Settings>;
  /** False when the store has refused the last change: it then lasts only until this page is closed. */
  readonly settingsKept: Signal<boolean>;
  readonly languages: readonly string[];
  readonly say: ReadonlySignal<Say>;
  readonly dialog: Signal<OpenDialog>;
  readonly side: Signal<SidePage>;
  /** A plan that came in the address and was not read yet; null without one. */
  readonly linked: Signal<PlanLink | null>;
  /** Whether a plan in the address waits until the session is over. */
  readonly linkWaits: Signal<boolean>;
  /** The players of this device, and the current player. */
  readonly memory: DeviceMemory;
  change(change: Partial<Settings>): void;
}

export const Player = createContext<PlayerContext | null>(null);

export function usePlayer(): PlayerContext {
  const player = useContext(Player);
  if (player === null) throw new Error('usePlayer: no player around this page');
  return player;
}

/** The words of the chosen language; a component that calls this is drawn again when the language changes. */
export function useSay(): Say {
  return usePlayer().say.value;
}
